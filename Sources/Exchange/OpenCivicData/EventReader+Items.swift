import Minutes
import Parsing

extension EventReader {
  /// A longer first line is no title.
  private static let longestTitle = 400

  mutating func items(_ places: [PlacedNode], votes: [PlacedNode]) -> [AgendaItem] {
    let orders = places.map { $0["order"]?.node.string.map { Prose.squeezed($0) } }
    // Scrapers count items from 0 where none is printed.
    let arePrinted =
      !orders.contains("0") && orders.allSatisfy { $0.flatMap { AgendaItem.number(in: $0) } != nil }
      && Set(orders.map { Slug.make($0 ?? "") }).count == orders.count
    var items = zip(places, orders).map { place, order in
      item(place, number: arePrinted ? order.flatMap { AgendaItem.number(in: $0) } : nil)
    }
    // Votes that stand beside the agenda and name no item of it.
    let decisions = votes.flatMap { decision($0) }
    if !decisions.isEmpty {
      items.append(AgendaItem(number: nil, title: "Votes", sections: [Section(heading: "Decision", blocks: decisions)]))
    }
    return items
  }

  private mutating func item(_ place: PlacedNode, number: String?) -> AgendaItem {
    let lines = (findings.text("description", in: place) ?? "").split(whereSeparator: \.isNewline)
      .map { Prose.squeezed($0) }.filter { !$0.isEmpty }
    let hasTitle = lines.first.map { $0.unicodeScalars.count <= EventReader.longestTitle } ?? false
    let title = hasTitle ? lines[0] : "Item"
    let isClosed = AgendaItem.isMarkedClosed(title)
    var item = AgendaItem(number: number, title: title, closed: isClosed)
    item.lead = lines.dropFirst(hasTitle ? 1 : 0).map { .paragraph(Prose(plain: $0)) }
    item.lead += ReceivedTexts.labelled("Subjects", findings.texts("subjects", in: place).joined(separator: ", "))
    let related = findings.list("related_entities", in: place).compactMap { entity -> Prose? in
      guard let name = EventReader.name(of: entity) else { return nil }
      let note = entity["note"]?.node.string.map { Prose.squeezed($0) } ?? ""
      return Prose(plain: note.isEmpty || note == name ? name : "\(name) (\(note))")
    }
    add("Related", ReceivedTexts.list(related), to: &item)
    add("Notes", notes(place), to: &item)
    let motions = ["motions", "votes", "vote_events"].flatMap { findings.list($0, in: place) }
    let single = ["motion", "vote_event"].compactMap { place[$0] }
    add("Decision", (motions + single).flatMap { decision($0) }, to: &item)
    let files = ["documents", "media", "links"].flatMap { findings.list($0, in: place) }
    add("Attachments", ReceivedTexts.list(files.map { EventReader.title(of: $0) }), to: &item)
    guard isClosed else { return item }
    let words = (item.lead + item.sections.flatMap(\.blocks)).flatMap(\.plainTexts)
      .reduce(0) { $0 + $1.split(separator: " ").count }
    withhold(item, words: words, at: place)
    return AgendaItem(number: number, title: title, closed: true)
  }

  private func add(_ heading: String, _ blocks: [Block], to item: inout AgendaItem) {
    if !blocks.isEmpty { item.sections.append(Section(heading: heading, blocks: blocks)) }
  }

  /// One text, or a list of texts or of objects with a description.
  private func notes(_ place: PlacedNode) -> [Block] {
    guard let notes = place["notes"] else { return [] }
    let elements = notes.node.elements == nil ? [notes] : notes.elements
    return elements.flatMap { note in
      ReceivedTexts.paragraphs(note.node.string ?? note["description"]?.node.string ?? note["note"]?.node.string ?? "")
    }
  }

  // MARK: Motions and votes

  /// A motion with its votes, or a vote with its motion, in lines.
  private mutating func decision(_ place: PlacedNode) -> [Block] {
    let motion = place["motion"] ?? place
    let text = ["motion_text", "text", "name"].compactMap { place[$0]?.node.string ?? motion[$0]?.node.string }.first
    var blocks = ReceivedTexts.paragraphs(text ?? motion.node.string ?? "")
    blocks += ReceivedTexts.labelled("Result", result(of: place) ?? result(of: motion))
    blocks += counts(place)
    blocks += voters(place)
    for vote in ["vote_events", "vote_event"].compactMap({ place[$0] }) {
      for event in vote.node.elements == nil ? [vote] : vote.elements { blocks += decision(event) }
    }
    return blocks
  }

  /// In the past tense, as minutes say it; other words stay as they are.
  private func result(of place: PlacedNode) -> String? {
    guard let result = place["result"]?.node.string else { return nil }
    switch result.lowercased() {
    case "pass", "passed": return "passed"
    case "fail", "failed": return "failed"
    default: return result
    }
  }

  private func counts(_ place: PlacedNode) -> [Block] {
    guard let counts = place["counts"] else { return [] }
    let parts = counts.elements.compactMap { count -> String? in
      guard let option = count["option"]?.node.string, let value = count["value"]?.node.integer else { return nil }
      return "\(option) \(value)"
    }
    return ReceivedTexts.labelled("Votes", parts.joined(separator: ", "))
  }

  private func voters(_ place: PlacedNode) -> [Block] {
    var names: [(option: String, voters: [String])] = []
    for vote in place["votes"]?.elements ?? [] {
      guard let option = vote["option"]?.node.string,
        let voter = vote["voter_name"]?.node.string ?? vote["voter"]?["name"]?.node.string
      else { continue }
      let name = Prose.squeezed(voter)
      if let index = names.firstIndex(where: { $0.option == option }) {
        names[index].voters.append(name)
      } else {
        names.append((option, [name]))
      }
    }
    let labels = ["yes": "For", "no": "Against", "abstain": "Abstained", "absent": "Absent"]
    return names.flatMap { entry in
      ReceivedTexts.labelled(labels[entry.option] ?? entry.option, entry.voters.joined(separator: ", ") + ".")
    }
  }
}
