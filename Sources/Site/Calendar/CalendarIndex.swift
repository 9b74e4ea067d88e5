import Minutes
import Parsing

/// Meetings held and to come.
struct CalendarIndex: Sendable {
  /// The earliest first.
  private(set) var events: [SiteEvent] = []
  /// Days that a plan announces, the body's newest minutes are younger than, and the archive has no meeting on.
  private(set) var absent: [SiteEvent] = []
  /// Agendas without minutes and planned meetings, younger than all minutes of their body; the earliest first.
  ///
  /// What is to come depends on the day a page is read; what has no minutes yet does not.
  private(set) var toCome: [SiteEvent] = []

  init(meetings: [SiteMeeting]) {
    var held: Set<String> = []
    var newestMinutes: [String: CalendarDate] = [:]
    for (index, site) in meetings.enumerated() {
      let event = SiteEvent(
        date: site.meeting.date, start: site.meeting.start, bodyName: site.meeting.body, bodyPath: site.bodyPath,
        municipalityName: site.municipalityName, municipalityPath: site.municipalityPath, source: .meeting(index),
        address: site.meeting.path)
      events.append(event)
      held.insert(event.day)
      if site.meeting.kind == .minutes {
        newestMinutes[site.bodyPath] = max(newestMinutes[site.bodyPath] ?? site.meeting.date, site.meeting.date)
      }
    }
    for event in CalendarIndex.planned(meetings) where !held.contains(event.day) {
      if let body = event.bodyPath, let newest = newestMinutes[body], newest >= event.date {
        absent.append(event)
      } else {
        events.append(event)
      }
    }
    // Without a time first: as a text it would be empty.
    func minute(_ event: SiteEvent) -> Int { event.start.map { $0.hour * 60 + $0.minute } ?? -1 }
    events.sort { ($0.date, minute($0), $0.identity) < ($1.date, minute($1), $1.identity) }
    absent.sort { ($0.date, $0.identity) < ($1.date, $1.identity) }
    toCome = events.filter { event in
      if let index = event.meeting, meetings[index].meeting.kind == .minutes { return false }
      return event.bodyPath.flatMap { newestMinutes[$0] }.map { event.date > $0 } ?? true
    }
  }

  /// What the plans announce; of two plans of one body and year the newer one counts.
  private static func planned(_ meetings: [SiteMeeting]) -> [SiteEvent] {
    let directory = BodyDirectory(meetings: meetings)
    var plans: [String: [SiteEvent]] = [:]
    let places = SiteModel.places(of: meetings).filter { !meetings[$0.meeting].items[$0.item].planned.isEmpty }
    for place in places.sorted(by: { (meetings[$0.meeting].meeting.date, $0) < (meetings[$1.meeting].meeting.date, $1) }
    ) {
      let site = meetings[place.meeting]
      let item = site.items[place.item]
      let outcomes = item.record.decision.value?.outcomes ?? []
      guard !outcomes.contains(.rejected) else { continue }
      var own: [String: [SiteEvent]] = [:]
      for planned in item.planned {
        let folder = planned.body.map { directory.folder(of: $0, municipality: site.municipalityPath) } ?? site.bodyPath
        let event = SiteEvent(
          date: planned.date, start: planned.start, bodyName: planned.body ?? site.meeting.body, bodyPath: folder,
          municipalityName: site.municipalityName, municipalityPath: site.municipalityPath,
          source: .plan(place, isDecided: outcomes.contains(.approved)))
        own["\(folder ?? site.municipalityPath + Slug.make(event.bodyName)) \(planned.date.year)", default: []].append(
          event)
      }
      plans.merge(own) { _, newer in newer }
    }
    return plans.values.flatMap { $0 }
  }

  /// The years that have any, newest first.
  var years: [Int] { Array(Set(events.map(\.date.year))).sorted(by: >) }
}
