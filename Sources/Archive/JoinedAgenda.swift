import Markdown
import Minutes

/// The agenda of a meeting with the items that its supplements add.
///
/// An item of a supplement takes the place of none: where its number is there already, a person is told.
struct JoinedAgenda {
  private(set) var meeting: Meeting
  private(set) var warnings: [Diagnostic] = []
  private(set) var mistakes: [Diagnostic] = []
  private let archive: ArchiveFolder
  /// Numbered items by the folder that their number gives them.
  private var numbered: [String: (file: String, item: AgendaItem)] = [:]

  /// The agenda alone.
  init(_ agenda: ArchivedMeeting, in archive: ArchiveFolder) {
    self.archive = archive
    meeting = agenda.meeting
    meeting.items = []
    add(agenda)
  }

  /// Adds a supplement's items behind those that are there, or among them where all are in the order of their numbers.
  ///
  /// Complexity: linear in the items.
  mutating func add(_ supplement: ArchivedMeeting) {
    var added: [AgendaItem] = []
    for (position, item) in supplement.meeting.items.enumerated() {
      guard let number = item.number else {
        added.append(item)
        continue
      }
      let folder = Slug.make(number)
      if let known = numbered[folder] {
        tell(item, at: position, of: supplement.file, beside: known)
      } else {
        numbered[folder] = (supplement.file, item)
        added.append(item)
      }
    }
    meeting.items = JoinedAgenda.inOrder(meeting.items, added) ?? meeting.items + added
  }

  private mutating func tell(
    _ item: AgendaItem, at position: Int, of file: String, beside known: (file: String, item: AgendaItem)
  ) {
    let number = item.number ?? ""
    let other = archive.file(known.file)
    let place = archive.heading(of: position, in: file)
    guard JoinedAgenda.letters(item.title) == JoinedAgenda.letters(known.item.title) else {
      mistakes.append(
        .error(
          archive.file(file), line: place?.line,
          "item \(number) has the number of another item, “\(known.item.title)” in \(other): two items cannot have one address",
          sourceLine: place?.text,
          advice: "Renumber one of them, as in “## \(number)a. …”; if one document corrects the other, remove the "
            + "other one."))
      return
    }
    guard item != known.item else { return }
    let closes = item.closed && !known.item.closed
    var warning = Diagnostic(
      .warning, file: archive.file(file), line: place?.line,
      message: closes
        ? "item \(number) is closed here, but open in \(other): its text there is published"
        : "item \(number) stands in \(other) already, with another text: the site shows that one",
      sourceLine: place?.text)
    warning.advice =
      closes
      ? "If it is closed, write “## \(number). Lukket: …” there."
      : "If this text is the right one, carry it over by hand."
    warnings.append(warning)
  }

  /// Case, spaces and signs do not make it another title.
  private static func letters(_ title: String) -> String {
    String(
      String.UnicodeScalarView(
        title.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// Both lists as one by their numbers; nil where these are not all plain and ascending.
  private static func inOrder(_ items: [AgendaItem], _ added: [AgendaItem]) -> [AgendaItem]? {
    guard let numbers = ascending(items), let others = ascending(added) else { return nil }
    var merged: [AgendaItem] = []
    var next = 0
    for (item, number) in zip(items, numbers) {
      while next < added.count, others[next] < number {
        merged.append(added[next])
        next += 1
      }
      merged.append(item)
    }
    return merged + added[next...]
  }

  private static func ascending(_ items: [AgendaItem]) -> [Int]? {
    var numbers: [Int] = []
    for item in items {
      guard let text = item.number, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
        number > numbers.last ?? -1
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}

extension ArchiveFolder {
  /// Where an item's heading stands in its file, for messages; nil where the file does not show it.
  fileprivate func heading(of position: Int, in relative: String) -> (line: Int, text: String)? {
    guard let text = try? Files.readText(file(relative)) else { return nil }
    let headings = MeetingFile.headings(in: text)
    return headings.indices.contains(position) ? headings[position] : nil
  }
}
