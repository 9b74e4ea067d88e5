import Minutes
import Parsing

extension OParlReader {
  /// In the order of the list, which OParl says counts; by `order` where every item has one.
  mutating func items(_ places: [PlacedNode]) -> [AgendaItem] {
    let orders = places.map { $0["order"]?.node.integer }
    var sorted = places
    if orders.allSatisfy({ $0 != nil }) {
      sorted = zip(places.indices, places).sorted {
        (orders[$0.0] ?? 0, $0.0) < (orders[$1.0] ?? 0, $1.0)
      }.map(\.1)
    }
    var taken: Set<String> = []
    return sorted.filter { $0["deleted"]?.node.bool != true }.map { item($0, taken: &taken) }
  }

  private mutating func item(_ place: PlacedNode, taken: inout Set<String>) -> AgendaItem {
    var title = Prose.squeezed(findings.text("name", in: place) ?? "")
    let printed = Prose.squeezed(findings.text("number", in: place) ?? "")
    var number = AgendaItem.number(in: printed)
    // The part behind closed doors often begins with 1 again: a number is an address and cannot stand twice.
    if let found = number, !taken.insert(Slug.make(found)).inserted { number = nil }
    if number == nil { title = Prose.squeezed("\(printed) \(title)") }
    let isClosed = findings.condition("public", in: place) == false
    if title.isEmpty, number == nil, !isClosed { title = "Tagesordnungspunkt" }
    var item = AgendaItem(number: number, title: title, closed: isClosed)
    let texts = ["resolutionText", "result"].map { findings.text($0, in: place) ?? "" }
    guard !isClosed else {
      withhold(item, words: texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.count, at: place)
      return item
    }
    var files: [PlacedNode] = []
    for consultation in objects.objects(place["consultation"]).found {
      if let paper = consultation["paper"].flatMap({ objects.object($0) }) {
        item.lead += ReceivedTexts.labelled("Vorlage", paper["reference"]?.node.string)
        if let name = paper["name"]?.node.string.map({ Prose.squeezed($0) }), !title.contains(name) {
          item.lead += ReceivedTexts.paragraphs(name)
        }
        files += objects.objects(paper["mainFile"]).found + objects.objects(paper["auxiliaryFile"]).found
      }
      item.lead += ReceivedTexts.labelled("Beratung", consultation["role"]?.node.string)
    }
    for (heading, text) in zip(["Beschluss", "Ergebnis"], texts) {
      let blocks = ReceivedTexts.paragraphs(text)
      if !blocks.isEmpty { item.sections.append(Section(heading: heading, blocks: blocks)) }
    }
    files += ["resolutionFile", "auxiliaryFile"].flatMap { objects.objects(place[$0]).found }
    let titles = ReceivedTexts.list(files.map { self.title(of: $0) })
    if !titles.isEmpty { item.sections.append(Section(heading: "Anlagen", blocks: titles)) }
    return item
  }
}
