/// Which runs of items belong to which value of a filter: `search/ranges.json`.
struct FacetRanges {
  private var values: [Facet: [String: [Range<Int>]]] = [:]
  private let topics: [SearchTopic]

  enum Facet: String, CaseIterable {
    case municipality, body, year, outcome, topic
  }

  init(topics: [SearchTopic]) { self.topics = topics }

  /// Adds an item behind those that are there.
  mutating func add(_ item: Int, of meeting: SearchMeeting, outcomes: UInt16, topics: [Int]) {
    if let municipality = meeting.municipality { add(item, .municipality, municipality) }
    add(item, .body, meeting.body)
    add(item, .year, String(meeting.date.year))
    for (position, outcome) in OutcomeNames.all.enumerated() where outcomes & 1 << UInt16(position) != 0 {
      add(item, .outcome, outcome.rawValue)
    }
    for topic in topics { add(item, .topic, self.topics[topic].value) }
  }

  private mutating func add(_ item: Int, _ facet: Facet, _ value: String) {
    var runs = values[facet]?[value] ?? []
    values[facet]?[value] = nil
    if let last = runs.last, last.upperBound == item {
      runs[runs.count - 1] = last.lowerBound..<(item + 1)
    } else if runs.last?.upperBound ?? 0 <= item {
      runs.append(item..<(item + 1))
    }
    values[facet, default: [:]][value] = runs
  }

  /// Without the version that the file belongs to.
  func body() -> [UInt8] {
    let names = Dictionary(topics.map { ($0.value, $0.name) }, uniquingKeysWith: { first, _ in first })
    var json = ByteText()
    for (position, facet) in Facet.allCases.enumerated() {
      if position > 0 { json.raw(",") }
      json.string(facet.rawValue)
      json.raw(":")
      let own = values[facet] ?? [:]
      json.list(own.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { json, value in
        json.raw("[")
        json.string(value)
        json.raw(",")
        json.string(facet == .topic ? names[value] ?? value : value)
        json.raw(",")
        json.string(PostingText.runs(own[value] ?? []))
        json.raw("]")
      }
    }
    json.raw("}")
    return json.bytes
  }
}
