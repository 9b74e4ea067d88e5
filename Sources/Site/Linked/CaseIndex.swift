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
  private(set) var byItem: ItemTable<Int>

  /// Numbers that only procedural items print (agenda, announcements, signatures) make no case.
  init(meetings: [SiteMeeting]) {
    byItem = ItemTable(meetings: meetings)
    var groups = CaseGroups()
    for place in SiteModel.places(of: meetings) {
      let meeting = meetings[place.meeting]
      guard let number = meeting.items[place.item].record.caseNumber.value else { continue }
      groups.add(place, number: number, municipality: meeting.municipalityPath)
    }
    let inTime: (ItemPlace, ItemPlace) -> Bool = { left, right in
      (meetings[left.meeting].meeting.date, left) < (meetings[right.meeting].meeting.date, right)
    }
    for (path, places) in groups.all {
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
    let days = cases.map { $0.steps.last.map { meetings[$0.meeting].meeting.date } }
    // Numbers are moved instead of cases.
    let order = cases.indices.sorted { left, right in
      if cases[left].municipalityPath != cases[right].municipalityPath {
        return cases[left].municipalityPath < cases[right].municipalityPath
      }
      guard let first = days[left], let second = days[right], first != second else {
        return cases[left].path < cases[right].path
      }
      return first > second
    }
    cases = order.map { cases[$0] }
    for (index, found) in cases.enumerated() { for step in found.steps { byItem[step, default: index] = index } }
  }
}

/// Items by the addresses of their cases. Two spellings of one number may have one address.
private struct CaseGroups {
  private(set) var all: [(path: String, places: [ItemPlace])] = []
  private var byPath: [String: Int] = [:]
  /// Of the last municipality, by the number as printed: a case comes again and again, and its address is made once.
  private var byNumber: [TextKey: Int] = [:]
  private var municipality = ""

  mutating func add(_ place: ItemPlace, number: String, municipality: String) {
    if municipality != self.municipality {
      byNumber = [:]
      self.municipality = municipality
    }
    let key = TextKey(number)
    if let known = byNumber[key] {
      all[known].places.append(place)
      return
    }
    let path = "sager/\(municipality)\(Slug.make(number))/"
    let group = byPath[path] ?? all.count
    if group == all.count {
      all.append((path, []))
      byPath[path] = group
    }
    byNumber[key] = group
    all[group].places.append(place)
  }
}
