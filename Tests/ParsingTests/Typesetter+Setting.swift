import Foundation
import Minutes

extension Layout {
  /// The document's bytes in this layout.
  func set(_ document: Manuscript) -> [UInt8] {
    var lines = head(of: document)
    if contents != .none {
      lines += ["Indhold", ""]
      for (position, item) in document.items.enumerated() {
        lines.append(heading(item).joined(separator: " ") + (contents == .pages ? "........\(position + 3)" : ""))
      }
      lines.append("")
    }
    for item in document.items { lines += set(item) }
    var text = squeezed(lines)
    if fewBlankLines { text = withoutBlankLines(text) }
    if let width { text = paged(text.flatMap { wrapped($0, at: width) }, document: document, width: width) }
    return encoded(text.joined(separator: crlf ? "\r\n" : "\n"))
  }

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]

  private func longDate(_ date: CalendarDate) -> String { "\(date.day). \(Layout.months[date.month - 1]) \(date.year)" }

  private func head(of document: Manuscript) -> [String] {
    let parts = document.date.description.split(separator: "-")
    let kind = String(document.kind.prefix(1)) + document.kind.dropFirst().lowercased()
    var lines: [String]
    switch title {
    case 1:
      lines = [
        document.municipality + " Kommune", "", kind, "", document.body, "",
        "Mødedato: \(longDate(document.date)) kl. \(document.start ?? "16:00")", "",
      ]
    case 2:
      lines = [
        "\(kind) fra mødet i \(document.body)", "", "Dato: \(parts[2]).\(parts[1]).\(parts[0])", "",
        "Tidspunkt: \(document.start ?? "16:00")", "",
      ]
    default: lines = ["\(document.kind) \(document.body) d. \(parts[2])-\(parts[1])-\(parts[0])", ""]
    }
    if let place = document.place { lines += ["Mødested: \(place)", ""] }
    guard !document.people.isEmpty else { return lines }
    func printed(_ person: Manuscript.Person) -> String { person.name + (person.party.map { " (\($0))" } ?? "") }
    if bullets {
      lines += ["Medlemmer:"] + document.people.map { "- " + printed($0) } + [""]
      let absent = document.people.filter(\.absent).map(\.name)
      if !absent.isEmpty { lines += ["Afbud fra: " + absent.joined(separator: ", "), ""] }
    } else {
      let people = document.people.map { printed($0) + ($0.absent ? " (Afbud)" : "") }
      lines += ["Deltagere: " + people.joined(separator: ", "), ""]
    }
    return lines
  }

  /// Names of the samples' standing sections.
  private static let sections: Set<String> = [
    "Resume", "Resumé", "Indstilling", "Sagsfremstilling", "Lovgrundlag", "Økonomi", "Beslutningskompetence",
    "Beslutning",
    "Bilag", "Gennemgang af sagen", "Relateret behandling", "Procedure", "Sagsindhold", "Kommunikation", "Meddelelser",
    "Meddelelse", "Deltager i sagens behandling",
  ]

  private func isSection(_ text: String) -> Bool {
    Layout.sections.contains(text)
      || text.hasPrefix("Beslutning i ") && text.contains(" den ") && text.last?.isNumber == true && text.count < 90
  }

  private func bare(_ line: String) -> String {
    line.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["*"])
  }

  private func set(_ item: Manuscript.Item) -> [String] {
    var lines: [String] = []
    let number = item.caseNumber.map { [caseLabel + $0, ""] } ?? []
    lines += caseBefore ? number + heading(item) + [""] : heading(item) + [""] + number
    var index = 0
    while index < item.lines.count {
      let name = bare(item.lines[index])
      guard isSection(name) else {
        lines.append(item.lines[index])
        index += 1
        continue
      }
      let printed = capitals ? name.uppercased() : name
      index += 1
      if colon == .sameLine, let next = item.lines[index...].firstIndex(where: { !bare($0).isEmpty }),
        goesOnHeadsLine(item.lines[next])
      {
        lines.append("\(printed): \(item.lines[next].trimmingCharacters(in: .whitespaces))")
        index = next + 1
      } else {
        lines.append(colon == .none || colon == .none2 ? printed : printed + ":")
      }
    }
    return lines + [""]
  }

  /// Running text, not a list, a table or another head.
  private func goesOnHeadsLine(_ line: String) -> Bool {
    let text = line.trimmingCharacters(in: .whitespaces)
    return !isSection(bare(line)) && !line.contains("\t") && !text.hasPrefix("-") && !text.hasPrefix("•")
      && !text.hasSuffix(":") && !text.drop { $0.isNumber }.hasPrefix(".")
  }

  private func squeezed(_ lines: [String]) -> [String] {
    lines.enumerated().filter { index, line in !(line.isEmpty && index > 0 && lines[index - 1].isEmpty) }.map(\.element)
  }

  /// One blank line less between two lines of which none is a table's row.
  private func withoutBlankLines(_ lines: [String]) -> [String] {
    lines.enumerated().filter { index, line in
      guard line.isEmpty, index > 0, index + 1 < lines.count else { return true }
      return lines[index - 1].contains("\t") || lines[index + 1].contains("\t")
    }.map(\.element)
  }

  private func wrapped(_ line: String, at width: Int) -> [String] {
    guard line.count > width, !line.contains("\t") else { return [line] }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return lines + [current]
  }

  private func paged(_ lines: [String], document: Manuscript, width: Int) -> [String] {
    let size = 50
    let pages = stride(from: 0, to: lines.count, by: size).map { Array(lines[$0..<min(lines.count, $0 + size)]) }
    var printed: [String] = []
    for (position, page) in pages.enumerated() {
      if position > 0 { printed += [(formFeed ? "\u{0C}" : "") + "\(document.body), \(longDate(document.date))", ""] }
      let number = "Side \(position + 1) af \(pages.count)"
      let pad = pageNumberRight ? String(repeating: " ", count: max(0, width - number.count)) : ""
      printed += page + ["", pad + number, ""]
    }
    return printed
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .decomposed: Array(text.decomposedStringWithCanonicalMapping.utf8)
    // What Windows-1252 cannot hold keeps the document in UTF-8.
    case .windows1252: text.data(using: .windowsCP1252).map { [UInt8]($0) } ?? Array(text.utf8)
    }
  }
}
