import Foundation
import Minutes

@testable import Parsing

/// A sample's document as its items and their lines, to be set again in another layout.
struct Manuscript {
  struct Item {
    var number: String
    var title: String
    var closed: Bool
    var caseNumber: String?
    /// The decision as a person read it in the sample.
    var decision: String?
    /// What stands below the title, the case number left out.
    var lines: [String]
  }

  struct Person {
    var name: String
    var party: String?
    var absent: Bool
  }

  var kind: String
  var municipality: String
  var body: String
  var date: CalendarDate
  var start: String?
  var place: String?
  var people: [Person]
  var items: [Item]

  /// Reads the sample's text and what a person wrote down about it.
  init(name: String, path: String) throws {
    let text = try String(contentsOf: Folders.package.appending(path: "Content/\(path)"), encoding: .utf8)
    let file = Folders.tests.appending(path: "Samples/\(name).expected.json")
    let record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: file))
    kind = record.kind == "minutes" ? "REFERAT" : "DAGSORDEN"
    municipality = record.municipality ?? ""
    body = record.body
    guard let day = CalendarDate(iso: record.date) else { throw CocoaError(.fileReadCorruptFile) }
    date = day
    start = record.start
    place = record.place
    people = record.members.map { Person(name: $0.name, party: $0.party, absent: $0.absent) }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let heads = lines.indices.filter { Manuscript.isHead(lines[$0]) }
    guard heads.count == record.items.count else { throw CocoaError(.fileReadCorruptFile) }
    items = zip(heads.indices, record.items).map { position, item in
      let end = position + 1 < heads.count ? heads[position + 1] : lines.count
      var below = lines[(heads[position] + 1)..<end].map(Manuscript.withoutMarks)
      if let number = item.caseNumber,
        let at = below.firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == number })
      {
        below.remove(at: at)
      }
      return Item(
        number: item.number, title: item.title, closed: item.closed, caseNumber: item.caseNumber,
        decision: item.decision?.text, lines: below)
    }
  }

  private static func isHead(_ line: String) -> Bool {
    let bare = line.drop { "#* ".contains($0) }
    return bare.hasPrefix("Punkt ") && bare.dropFirst(6).drop { $0.isNumber }.hasPrefix(": ")
  }

  private static func withoutMarks(_ line: String) -> String {
    let rest = line.drop { $0 == "#" }
    return rest.count < line.count && rest.hasPrefix(" ") ? String(rest.dropFirst()) : line
  }

  private struct Record: Decodable {
    struct Member: Decodable {
      var name: String
      var party: String?
      var absent: Bool
    }
    struct Decision: Decodable { var text: String }
    struct Item: Decodable {
      var number: String
      var title: String
      var closed: Bool
      var caseNumber: String?
      var decision: Decision?
    }
    var kind: String
    var municipality: String?
    var body: String
    var date: String
    var start: String?
    var place: String?
    var members: [Member]
    var items: [Item]
  }
}

/// How a document is set.
struct Layout {
  enum Head: CaseIterable { case dot, pkt, capitals, behind, word, council, norwegian, nextLine, caseWord }
  enum Contents: CaseIterable { case none, pages, plain }
  enum Colon: CaseIterable { case none, none2, own, sameLine }
  enum Encoding: CaseIterable { case utf8, utf8WithMark, decomposed, windows1252 }

  var head: Head
  var title: Int
  var bullets: Bool
  var closedBehind: Bool
  var contents: Contents
  var caseBefore: Bool
  var caseLabel: String
  var capitals: Bool
  var colon: Colon
  /// The column at which lines break; nil where a paragraph is one line.
  var width: Int?
  var pageNumberRight: Bool
  var formFeed: Bool
  var encoding: Encoding
  var crlf: Bool
  var fewBlankLines: Bool

  init(head: Head, using random: inout Seeded) {
    self.head = head
    title = random.pick([0, 1, 2])
    bullets = random.chance(50)
    closedBehind = random.chance(50)
    contents = random.pick(Contents.allCases)
    caseBefore = random.chance(30)
    caseLabel = random.pick(["", "Sagsnr.: ", "Sagsnummer: "])
    capitals = random.chance(40)
    colon = random.pick(Colon.allCases)
    width = random.chance(50) ? random.pick([72, 80, 88, 95, 100]) : nil
    pageNumberRight = random.chance(50)
    formFeed = random.chance(50)
    encoding = random.chance(40) ? random.pick(Encoding.allCases) : .utf8
    crlf = random.chance(20)
    fewBlankLines = random.chance(15)
  }

  /// The item's number as this layout prints it.
  func number(_ number: String) -> String {
    switch head {
    case .council: "C" + String(repeating: "0", count: max(0, 3 - number.count)) + number + "/23"
    case .norwegian: "PS \(number)/26"
    default: number
    }
  }

  func heading(_ item: Manuscript.Item) -> [String] {
    let title = item.closed ? (closedBehind ? item.title + " (Lukket)" : "Lukket: " + item.title) : item.title
    return switch head {
    case .dot: ["\(item.number). \(title)"]
    case .pkt: ["Pkt. \(item.number) \(title)"]
    case .capitals: ["PUNKT \(item.number): \(title)"]
    case .behind: ["\(title) - Sag nr. \(item.number)"]
    case .word: ["Dagsordenspunkt \(item.number): \(title)"]
    case .council, .norwegian: ["\(number(item.number)) \(title)"]
    case .nextLine: ["Punkt \(item.number)", title]
    case .caseWord: ["Sag nr. \(item.number): \(title)"]
    }
  }
}
