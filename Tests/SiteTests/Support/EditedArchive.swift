import Foundation
import Markdown
import Minutes
import Testing

/// An archive of some meetings that refer to one another, and edits of every kind, the same for one seed.
struct EditedArchive {
  struct Document {
    var meeting: Meeting
  }

  let folder: TemporaryFolder
  var path: String { folder.path + "/Content" }
  var meetings: [Document] = []
  private var title = "Referater"
  private var topics: [String] = ["skole"]
  private var footer: String?
  private var random: SeededNumbers

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    random = SeededNumbers(seed: seed)
    for number in 0..<8 {
      try add(body: ["Byrådet", "Teknisk Udvalg", "Skoleudvalget"][number % 3], day: number)
    }
    meetings.append(Document(meeting: try agenda(of: meetings[0].meeting)))
  }

  private mutating func add(body: String, day: Int, town: String = "Prøve") throws {
    let date = "202\(4 + day % 3)-0\(1 + day % 9)-1\(day % 10)"
    let place = "\(Slug.make(town))/\(Slug.make(body))/\(date)"
    guard !meetings.contains(where: { $0.meeting.path == place }) else { return }
    let members = ["Anne Holm", "Bo Birk", "Carl Dam"].enumerated().map { index, name in
      Member(name: name, party: ["A", "V", "Ø"][index], absent: (day + index) % 4 == 0)
    }
    let items = (1...3).map { number in
      AgendaItem.plain(
        "\(number)", "Punkt om \(["skole", "veje", "budget"][(day + number) % 3]) \(day)",
        lead: ["Sagsnr.: 00.01.0\(day % 3)-A00-\(number)-25"],
        [
          "Sagsfremstilling": [
            "Se \(body) den 11. februar 2025, punkt \(number), og lov om social service § \(100 + day % 2).",
            "Der er skrevet \(day) breve om skolen.",
          ],
          "Indstilling": ["at sagen godkendes"],
          "Beslutning": [
            [
              "Godkendt.", "Udsat.", "For stemte 2 (A, V). Imod stemte 1 (Ø).",
              "For stemte Anne Holm og Bo Birk. Imod stemte Carl Dam. Godkendt.",
            ][(day + number) % 4]
          ],
        ])
    }
    meetings.append(
      Document(
        meeting: try .plain(municipality: town, body: body, path: place, members: members, items: items)))
  }

  private func agenda(of meeting: Meeting) throws -> Meeting {
    var agenda = meeting
    agenda.kind = .agenda
    agenda.members = []
    for index in agenda.items.indices { agenda.items[index].sections.removeLast() }
    agenda.items.append(.plain("9", "Kun på dagsordenen", ["Sagsfremstilling": ["Udgik."]]))
    return agenda
  }

  /// Writes all of it; files that should no longer be there go.
  func write() throws {
    try? FileManager.default.removeItem(atPath: path)
    var settings = "title: \(title)\ntopics:\n"
    for topic in topics { settings += "  - name: Om \(topic)\n    words: [\(topic)]\n" }
    try folder.write(settings, to: "Content/site.yml")
    for document in meetings {
      let meeting = document.meeting
      try folder.write(
        try MeetingFile(meeting: meeting).write(), to: "Content/\(meeting.path)/\(meeting.kind.rawValue).md")
    }
    if let footer { try folder.write("<p>\(footer)</p>\n", to: "Content/Templates/ways.html") }
  }

  func setTimes(of folder: String, to date: Date) throws {
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: "\(folder)/\(file)")
    }
  }

  /// Changes something, in the archive or in the output. Returns what it was.
  mutating func edit(output: String) throws -> String {
    let kind = random.below(16)
    let at = random.below(meetings.count)
    let item = random.below(max(1, meetings[at].meeting.items.count))
    let what: String
    switch kind {
    case 0:
      what = "a text"
      meetings[at].meeting.items[item].sections[0].blocks.append(
        .paragraph(Prose(plain: "Nyt: \(random.below(1000)).")))
    case 1:
      what = "a title"
      meetings[at].meeting.items[item].title = "Om skole nr. \(random.below(1000))"
    case 2:
      what = "a decision"
      let last = meetings[at].meeting.items[item].sections.count - 1
      meetings[at].meeting.items[item].sections[last].blocks = [
        .paragraph(Prose(plain: ["Godkendt.", "Afvist.", "Udsat.", "Taget til efterretning."][random.below(4)]))
      ]
    case 3:
      what = "one more item"
      meetings[at].meeting.items.append(
        .plain("\(20 + random.below(70))x", "Tilføjet", ["Beslutning": ["Godkendt."]]))
    case 4 where meetings.count > 3:
      what = "one meeting less"
      meetings.remove(at: at)
    case 5:
      what = "one more meeting"
      try add(body: ["Byrådet", "Nyt Udvalg"][random.below(2)], day: 10 + random.below(60))
    case 6:
      what = "another case number"
      meetings[at].meeting.items[item].lead = [
        .paragraph(Prose(plain: "Sagsnr.: 00.01.0\(random.below(3))-A00-\(1 + random.below(3))-25"))
      ]
    case 7:
      what = "one more member"
      meetings[at].meeting.members.append(Member(name: "Dorte Eg \(random.below(90))", party: "V"))
    case 8:
      what = "the site's title"
      title = "Referater \(random.below(1000))"
    case 9:
      what = "the topics"
      topics = [["skole"], ["budget", "veje"], ["breve"]][random.below(3)]
    case 10:
      what = "a template"
      footer = "Fod \(random.below(1000))"
    case 11:
      what = "a closed item"
      meetings[at].meeting.items[item].closed.toggle()
    case 12:
      what = "an agenda"
      if meetings[at].meeting.kind == .minutes,
        !meetings.contains(where: { $0.meeting.path == meetings[at].meeting.path && $0.meeting.kind == .agenda })
      {
        meetings.append(Document(meeting: try agenda(of: meetings[at].meeting)))
      }
    case 13:
      what = "a page of the output taken away"
      try? FileManager.default.removeItem(atPath: output + "/\(meetings[at].meeting.path)/index.html")
    case 14:
      what = "a town more"
      try add(body: "Byrådet", day: random.below(30), town: "Anden By")
    default:
      what = "the clock set back"
    }
    try write()
    if kind % 3 == 0 || kind == 15 { try setTimes(of: path, to: Date(timeIntervalSince1970: 86_400)) }
    return what
  }
}

/// Numbers that are the same for one seed (SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
