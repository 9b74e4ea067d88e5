import Exchange
import JSON
import Minutes

/// The bodies and meetings that FirstAgenda Publication lists, read tolerantly: names in either spelling, anything may be
/// missing.
struct PortalListing {
  struct Entry: Equatable {
    /// Of the agenda or the minutes; another one each time that they are published.
    var id: String
    var body: String
    var date: CalendarDate?
  }

  /// The newest first.
  private(set) var entries: [Entry] = []
  /// The bodies in the list's order.
  private(set) var bodies: [String] = []
  /// Meetings whose identity is none.
  private(set) var skipped = 0

  init(_ root: JSONNode) {
    collect(root)
    var seen: Set<String> = []
    entries = entries.filter { seen.insert($0.id).inserted }
    entries = entries.enumerated().sorted { one, other in
      switch (one.element.date, other.element.date) {
      case (let date?, let later?) where date != later: date > later
      case (nil, _?): false
      case (_?, nil): true
      default: one.offset < other.offset
      }
    }.map(\.element)
  }

  private mutating func collect(_ node: JSONNode) {
    for element in node.elements ?? [] { collect(element) }
    if let meetings = node.field("Moeder")?.elements, let name = node.field("Navn")?.string.map({ Prose.squeezed($0) })
    {
      if !bodies.contains(name) { bodies.append(name) }
      for meeting in meetings { add(meeting, body: name) }
      return
    }
    for member in node.members ?? [] { collect(member.node) }
  }

  private mutating func add(_ meeting: JSONNode, body: String) {
    guard let id = meeting.field("Id").flatMap(PortalListing.identity) else {
      skipped += 1
      return
    }
    let date = ["Dato", "MeetingBeginUtc"].compactMap { meeting.field($0)?.string }
      .compactMap { CalendarDate(iso: $0.prefix(10)) }.first
    entries.append(Entry(id: id, body: body, date: date))
  }

  /// What may stand in an address: letters, digits and hyphens, and not the identity of nothing.
  static func identity(_ node: JSONNode) -> String? {
    let text: String? = if let integer = node.integer { String(integer) } else { node.string?.lowercased() }
    guard let text, (1...64).contains(text.utf8.count), text.utf8.contains(where: { $0 != 0x30 && $0 != 0x2D }),
      text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else { return nil }
    return text
  }
}

extension JSONNode {
  /// A member by its name, whatever its first letter's size; nil for `null`.
  func field(_ name: String) -> JSONNode? {
    members?.first { $0.name.lowercased() == name.lowercased() }.flatMap { $0.node.isNull ? nil : $0.node }
  }
}
