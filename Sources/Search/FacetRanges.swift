/// Which runs of items belong to which value of a filter: `search/ranges.json`.
struct FacetRanges: Sendable {
  private let topics: [SearchTopic]
  /// For each value of a filter its place in `runs`.
  private var places: [Facet: [String: Int]] = [:]
  private var runs: [[Range<Int>]] = []
  /// The places of outcomes and topics, in their order.
  private var outcomePlaces: [Int] = []
  private var topicPlaces: [Int] = []

  enum Facet: String, CaseIterable {
    case municipality, body, year, outcome, topic
  }

  init(topics: [SearchTopic]) {
    self.topics = topics
    outcomePlaces = OutcomeNames.all.map { place(.outcome, $0.rawValue) }
    topicPlaces = topics.map { place(.topic, $0.value) }
  }

  /// The places of what all items of a meeting share.
  struct Shared {
    fileprivate var places: [Int]
  }

  mutating func shared(by meeting: SearchMeeting) -> Shared {
    var places = [place(.body, meeting.body), place(.year, String(meeting.date.year))]
    if let municipality = meeting.municipality { places.append(place(.municipality, municipality)) }
    return Shared(places: places)
  }

  /// Adds an item behind those that are there.
  mutating func add(_ item: Int, _ shared: Shared, outcomes: UInt16, topics: [Int]) {
    for place in shared.places { add(item, place) }
    for (position, place) in outcomePlaces.enumerated() where outcomes & 1 << UInt16(position) != 0 {
      add(item, place)
    }
    for topic in topics { add(item, topicPlaces[topic]) }
  }

  private mutating func place(_ facet: Facet, _ value: String) -> Int {
    if let found = places[facet]?[value] { return found }
    runs.append([])
    places[facet, default: [:]][value] = runs.count - 1
    return runs.count - 1
  }

  private mutating func add(_ item: Int, _ place: Int) {
    let end = runs[place].last?.upperBound ?? -1
    if end == item {
      runs[place][runs[place].count - 1] = runs[place][runs[place].count - 1].lowerBound..<(item + 1)
    } else if end < item {
      runs[place].append(item..<(item + 1))
    }
  }

  /// Without the version that the file belongs to.
  func body() -> [UInt8] {
    let names = Dictionary(topics.map { ($0.value, $0.name) }, uniquingKeysWith: { first, _ in first })
    var json = ByteText()
    for (position, facet) in Facet.allCases.enumerated() {
      if position > 0 { json.raw(",") }
      json.string(facet.rawValue)
      json.raw(":")
      let own = (places[facet] ?? [:]).filter { !runs[$0.value].isEmpty }
      json.list(own.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { json, found in
        json.raw("[")
        json.string(found.key)
        json.raw(",")
        json.string(facet == .topic ? names[found.key] ?? found.key : found.key)
        json.raw(",")
        json.string(PostingText.runs(runs[found.value]))
        json.raw("]")
      }
    }
    json.raw("}")
    return json.bytes
  }
}
