import Minutes

/// A matter with one case number, followed through bodies and meetings.
struct SiteCase: Sendable {
  /// As printed.
  let number: String
  let path: String
  /// The title of its newest item that is no procedure.
  let title: String
  let municipalityName: String
  let municipalityPath: String
  /// The items that print the number, the oldest first.
  let steps: [ItemPlace]
}

/// Cases of all municipalities.
struct CaseIndex: Sendable {
  /// By municipality, the one with the newest step first.
  private(set) var cases: [SiteCase] = []
  /// The case of an item: a position in `cases`.
  private(set) var byItem: [ItemPlace: Int] = [:]

  /// Numbers that only procedural items print (agenda, announcements, signatures) make no case.
  init(meetings: [SiteMeeting]) {
    var groups: [String: [ItemPlace]] = [:]
    for place in SiteModel.places(of: meetings) {
      let meeting = meetings[place.meeting]
      guard let number = meeting.items[place.item].record.caseNumber.value else { continue }
      groups["sager/\(meeting.municipalityPath)\(Slug.make(number))/", default: []].append(place)
    }
    let inTime: (ItemPlace, ItemPlace) -> Bool = { left, right in
      (meetings[left.meeting].meeting.date, left) < (meetings[right.meeting].meeting.date, right)
    }
    for (path, places) in groups {
      let steps = places.sorted(by: inTime)
      guard let newest = steps.last(where: { !meetings[$0.meeting].items[$0.item].facts.isProcedural }) else {
        continue
      }
      let meeting = meetings[newest.meeting]
      let item = meeting.items[newest.item]
      cases.append(
        SiteCase(
          number: item.record.caseNumber.value ?? "", path: path, title: item.name,
          municipalityName: meeting.municipalityName, municipalityPath: meeting.municipalityPath, steps: steps))
    }
    cases.sort { left, right in
      if left.municipalityPath != right.municipalityPath { return left.municipalityPath < right.municipalityPath }
      guard let first = left.steps.last, let second = right.steps.last else { return left.path < right.path }
      let days = (meetings[first.meeting].meeting.date, meetings[second.meeting].meeting.date)
      return days.0 == days.1 ? left.path < right.path : days.0 > days.1
    }
    for (index, found) in cases.enumerated() { for step in found.steps { byItem[step] = index } }
  }
}
