import Minutes
import Parsing

/// Elected members, and what the minutes tell of each: attendance, votes, substitutes.
struct PersonIndex: Sendable {
  private var register: PersonRegister
  /// Votes that are shown as printed and not counted: their names do not add up.
  private(set) var doubtfulVotes: Set<ItemPlace> = []
  /// Whom names meant so far, by scope and name: the same ones come in every item.
  private var known: [String: [String: Int?]] = [:]

  var people: [SitePerson] { register.people }

  /// By the folder within which a name is one person's: each name with the person it means; a negative number where it
  /// means several.
  var namesByScope: [String: [(name: String, person: Int)]] { register.namesByScope }

  /// Complexity: linear in the names that the meetings print.
  init(meetings: [SiteMeeting], newestFirst: [Int]) {
    var members = ElectedMembers()
    let elected = meetings.map { members.of($0.meeting) }
    register = PersonRegister(meetings: meetings, newestFirst: newestFirst, elected: elected)
    for meeting in newestFirst {
      for (position, item) in meetings[meeting].items.enumerated() {
        readVotes(item, at: ItemPlace(meeting: meeting, item: position), of: meetings[meeting])
        for substitute in item.record.substitutes {
          guard let person = knownPerson(named: substitute.by, in: meetings[meeting]) else { continue }
          let place = ItemPlace(meeting: meeting, item: position)
          register.update(person) { $0.substitutions.append(.init(place: place, absentee: substitute.for)) }
        }
      }
    }
    for meeting in newestFirst.reversed() {
      readAttendance(of: meetings[meeting], at: meeting, elected: elected[meeting])
    }
    known = [:]
  }

  private mutating func knownPerson(named name: String, in meeting: SiteMeeting) -> Int? {
    let scope = meeting.peopleScope
    if let person = known[scope]?[name] { return person }
    let person = person(named: name, in: meeting)
    known[scope, default: [:]][name] = .some(person)
    return person
  }

  /// The member whom a text of the meeting names.
  func person(named name: String, party: String? = nil, in meeting: SiteMeeting) -> Int? {
    register.person(named: name, party: party, scope: meeting.peopleScope)
  }

  private mutating func readVotes(_ item: SiteItem, at place: ItemPlace, of meeting: SiteMeeting) {
    guard let votes = item.record.votes.value else { return }
    let all = votes.for + votes.against + votes.abstained
    if item.facts.statedVotes?.agrees(with: votes) == false || Set(all).count != all.count {
      doubtfulVotes.insert(place)
      return
    }
    guard !votes.byParty else { return }
    // Many print only who was against: the outcome then tells what the others did.
    let outcomes = item.record.decision.value?.outcomes ?? []
    let isCarried =
      votes.for.isEmpty && !outcomes.contains(.rejected)
      && (outcomes.contains(.approved) || outcomes.contains(.recommended))
    let sides: [(SitePerson.Vote.Side, [String])] = [
      (.inFavour, votes.for), (.against, votes.against), (.abstained, votes.abstained),
    ]
    for (side, names) in sides {
      let dissents =
        side == .against && (isCarried || votes.for.count > votes.against.count)
        || side == .inFavour && votes.against.count > votes.for.count
      for name in names {
        guard let person = knownPerson(named: name, in: meeting) else { continue }
        register.update(person) { $0.votes.append(.init(place: place, side: side, dissents: dissents)) }
      }
    }
  }

  private mutating func readAttendance(of site: SiteMeeting, at index: Int, elected: [Member]) {
    guard site.meeting.kind == .minutes else { return }
    var away: [Int: Int] = [:]
    var substitutes: [Int: [String]] = [:]
    var told = 0
    for item in site.items {
      let record = item.record
      if record.decision.value != nil || !record.absent.isEmpty || !record.substitutes.isEmpty { told += 1 }
      var missing: Set<Int> = []
      for name in record.absent { if let person = knownPerson(named: name, in: site) { missing.insert(person) } }
      for substitute in record.substitutes {
        guard let person = knownPerson(named: substitute.for, in: site) else { continue }
        missing.insert(person)
        if substitutes[person]?.contains(substitute.by) != true {
          substitutes[person, default: []].append(substitute.by)
        }
      }
      for person in missing { away[person, default: 0] += 1 }
    }
    var listed: [(person: Int, absent: Bool)] = []
    for member in elected {
      let person =
        knownPerson(named: member.name, in: site) ?? self.person(named: member.name, party: member.party, in: site)
      if let person {
        listed.append((person, member.absent))
      }
    }
    // Whom the text says to be away was a member on that day, though no list stands in the head.
    let known = Set(listed.map(\.person))
    listed += away.keys.filter { !known.contains($0) }.sorted().map { ($0, false) }
    for (person, absent) in listed {
      let count = away[person] ?? 0
      let state: SitePerson.Attendance.State =
        substitutes[person] != nil
        ? .substituted
        : absent || (count > 0 && count >= told) ? .absent : count > 0 ? .partly : .present
      let attendance = SitePerson.Attendance(meeting: index, state: state, substitutes: substitutes[person] ?? [])
      register.update(person) { $0.attendance.append(attendance) }
    }
  }
}
