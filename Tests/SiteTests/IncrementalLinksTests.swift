import Foundation
import Minutes
import Testing

@testable import Site

/// A page shows things of other meetings: each change there reaches it, though its own document is as it was.
@Suite("A page of an incremental build that shows something of another meeting") struct IncrementalLinksTests {
  enum Change: String, CaseIterable, Sendable {
    case meetingBetween, meetingGone, newerMeeting, memberWhoIsNamed, referenceToItem, referenceToMeeting
    case referenceThatLeadsNowhere, stepOfACase, textOfACase, topicOfOthers, outcome, plan, town, doubtfulVote
    case party, lawSection, agenda, stepInAnotherBody
  }

  /// Meetings by their paths; the newest is none of those that the changes touch.
  private static func archive() throws -> [String: Meeting] {
    var meetings: [String: Meeting] = [:]
    func add(_ path: String, _ body: String, members: [Member] = [], _ items: [AgendaItem]) throws {
      meetings[path] = try .plain(body: body, path: path, members: members, items: items)
    }
    let members = [Member(name: "Anne Holm", party: "A"), Member(name: "Bo Birk", party: "V")]
    let number = "Sagsnr.: 27.00.00-A00-1-26"
    try add(
      "proeve/socialudvalget/2026-01-14", "Socialudvalget", members: members,
      [
        .plain(
          "1", "Plan for plejehjem", lead: [number],
          [
            "Indstilling": ["at planen vedtages"],
            "Beslutning": ["Godkendt. For stemte Anne Holm. Imod stemte Bo Birk. Fraværende: Dorte Eg."],
          ]),
        .plain("2", "Orientering", ["Sagsfremstilling": ["Se lov om social service § 83."]]),
      ])
    try add(
      "proeve/socialudvalget/2026-03-11", "Socialudvalget", members: members,
      [.plain("1", "Plan for plejehjem", lead: [number], ["Beslutning": ["Udsat."]])])
    try add(
      "proeve/oekonomiudvalget/2026-02-04", "Økonomiudvalget", members: members,
      [
        .plain("8", "Ramme", ["Sagsfremstilling": ["Rammen er fast."], "Beslutning": ["Godkendt."]]),
        .plain("9", "Henvisning", ["Sagsfremstilling": ["Socialudvalget 11.03.2026, punkt 1, er nævnt."]]),
      ])
    try add(
      "proeve/byraadet/2026-12-16", "Byrådet", members: members,
      [.plain("1", "Nyt", lead: [number], ["Beslutning": ["Godkendt."]])])
    return meetings
  }

  private static func change(_ change: Change, _ meetings: inout [String: Meeting]) throws {
    let first = "proeve/socialudvalget/2026-01-14"
    let second = "proeve/socialudvalget/2026-03-11"
    let money = "proeve/oekonomiudvalget/2026-02-04"
    func say(_ words: String, in path: String, _ item: Int, _ section: Int) {
      meetings[path]?.items[item].sections[section].blocks.append(.paragraph(Prose(plain: words)))
    }
    func add(_ path: String, _ body: String, town: String = "Prøve", _ items: [AgendaItem]) throws {
      meetings[path] = try .plain(municipality: town, body: body, path: path, items: items)
    }
    switch change {
    case .meetingBetween:
      try add("proeve/socialudvalget/2026-02-11", "Socialudvalget", [.plain("1", "Mellem")])
    case .meetingGone: meetings[second] = nil
    case .newerMeeting: try add("proeve/byraadet/2026-12-30", "Byrådet", [.plain("1", "Nyere")])
    case .memberWhoIsNamed: meetings[money]?.members.append(Member(name: "Dorte Eg", party: "B"))
    case .referenceToItem: say("Socialudvalget 14.01.2026, punkt 2, viser det.", in: money, 0, 0)
    case .referenceToMeeting: say("Drøftet på mødet den 14. januar 2026 i Socialudvalget.", in: money, 0, 0)
    case .referenceThatLeadsNowhere: meetings[second]?.items[0].number = "7"
    case .stepOfACase: meetings[second]?.items[0].title = "Plan for plejehjem, anden behandling"
    case .textOfACase: say("at der følges op", in: first, 0, 0)
    case .topicOfOthers:
      meetings[money]?.items[0].lead = [.paragraph(Prose(plain: "Sagsnr.: 27.00.00-A00-9-26"))]
    case .outcome: meetings[second]?.items[0].sections[0].blocks = [.paragraph(Prose(plain: "Afvist."))]
    case .plan:
      meetings[money]?.items[0] = .plain(
        "8", "Mødeplan 2027", ["Sagsfremstilling": ["Socialudvalget holder møde den 13. januar 2027 kl. 16.00."]])
    case .town: try add("anden/byraadet/2026-01-07", "Byrådet", town: "Anden", [.plain("1", "Fjernt")])
    case .doubtfulVote:
      meetings[first]?.items[0].sections[1].blocks = [
        .paragraph(Prose(plain: "Godkendt. 7 stemte for. For stemte Anne Holm. Imod stemte Bo Birk og Anne Holm."))
      ]
    case .party: meetings[money]?.members[0].party = "Ø"
    case .lawSection: say("Se lov om social service § 83 og § 85.", in: money, 0, 0)
    case .stepInAnotherBody: meetings["proeve/byraadet/2026-12-16"]?.items[0].title = "Nyt navn"
    case .agenda:
      var agenda = meetings[first]
      agenda?.kind = .agenda
      agenda?.items.append(.plain("5", "Udgået punkt"))
      meetings[first + "#"] = agenda
    }
  }

  private static func write(_ meetings: [String: Meeting]) throws -> WrittenArchive {
    // A topic without decisions: its feed tells the newest day of all.
    let archive = try WrittenArchive(settings: "topics:\n  - name: Emne\n    words: [orientering]\n")
    for meeting in meetings.values { try archive.add(meeting) }
    return archive
  }

  @Test("is made again when that changes", arguments: Change.allCases)
  func reaches(_ change: Change) throws {
    var meetings = try Self.archive()
    let before = try Self.write(meetings)
    let folder = try TemporaryFolder()
    let output = folder.path + "/site"
    try BuiltSite.build(before.path, into: output)
    let old = try TemporaryFolder.files(below: output)
    try Self.change(change, &meetings)
    // The same folder, as it is for a publisher: what is kept is kept by the archive's name.
    try FileManager.default.removeItem(atPath: before.path + "/proeve")
    for meeting in meetings.values { try before.add(meeting) }
    try BuiltSite.build(before.path, into: output)
    let fresh = try TemporaryFolder()
    try BuiltSite.build(before.path, into: fresh.path + "/site")
    let expected = try TemporaryFolder.files(below: fresh.path + "/site")
    let found = try TemporaryFolder.files(below: output)
    #expect(Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted() == [])
    #expect(found != old)
  }

  @Test("stays where a meeting is added that it does not show")
  func stays() throws {
    var meetings = try Self.archive()
    let archive = try Self.write(meetings)
    let folder = try TemporaryFolder()
    try BuiltSite.build(archive.path, into: folder.path + "/site")
    try Self.change(.newerMeeting, &meetings)
    for meeting in meetings.values { try archive.add(meeting) }
    let made = try BuiltSite.build(archive.path, into: folder.path + "/site").timings.kinds
    // The new meeting's own item, and that of the one before it.
    #expect(made.first { $0.name == "item.html" }?.files == 2)
  }
}
