import Foundation
import Minutes
import Parsing

/// Who took part in the meeting, as the portal lists them.
struct FirstAgendaPeople {
  var members: [Member] = []
  /// Those who are no members of the body.
  var others: [Block] = []

  init(_ json: ReceivedJSON?) {
    var guests: [ListEntry] = []
    for person in json?.elements ?? [] {
      guard let text = person["Name", "Navn"]?.text ?? person.text else { continue }
      let line = FirstAgendaText.line(text)
      var member = ReceivedWords.member(line) ?? FirstAgendaPeople.plain(line)
      if person["Absent", "Fravaerende"]?.truth == true || person["ParticipationCancelled", "Afbud"]?.truth == true {
        member.absent = true
      }
      if let party = person["Party", "Parti"]?.text, member.party == nil { member.party = FirstAgendaText.line(party) }
      let type = person["AttendanceType", "Deltagertype"]?.text ?? ""
      if FirstAgendaPeople.isMember(type) {
        if !members.contains(where: { $0.name == member.name }) { members.append(member) }
      } else {
        guests.append(ListEntry(text: Prose(plain: "\(line) (\(FirstAgendaText.line(type)))")))
      }
    }
    if !guests.isEmpty { others = [.paragraph(Prose(plain: "Øvrige deltagere")), .list(guests)] }
  }

  /// A name that has no known shape, as it stands; a party in brackets behind it.
  private static func plain(_ text: String) -> Member {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else {
      return Member(name: text)
    }
    let party = text[text.index(after: open)...].dropLast()
    let name = text[..<open].trimmingCharacters(in: .whitespaces)
    guard (1...3).contains(party.count), party.allSatisfy(\.isLetter), !name.isEmpty else { return Member(name: text) }
    return Member(name: name, party: String(party))
  }

  /// Whether a kind of attendance is a member's: unknown kinds are, guests and staff are not.
  private static func isMember(_ type: String) -> Bool {
    let key = type.lowercased()
    let others = [
      "guest", "gæst", "gaest", "official", "embedsm", "administration", "forvaltning", "employee", "medarbejder",
      "ansat", "secretar", "sekretær", "sekretariat", "extern", "ekstern", "observ", "tilforordnet", "konsulent",
      "direkt", "referent", "tolk", "staff", "presenter", "oplægs",
    ]
    return !others.contains { key.contains($0) }
  }
}
