import Guarding
import Markdown
import Minutes

/// The texts of the meetings whose files are made just now.
///
/// A meeting's page, its records, its Markdown and its items' pages follow each other and tell the same texts: each is read
/// from the store once, and its record is written as JSON once. Used from several threads.
final class RecentTexts: Sendable {
  /// Few enough to weigh nothing, enough that no core loses the meeting that it works on.
  private let most = max(8, 2 * Cores.count)

  private struct Kept {
    let meeting: ObjectIdentifier
    /// By the items' positions.
    var contents: [Int: ItemContent] = [:]
    var records: [Int: [UInt8]] = [:]
    /// The Markdown of the sections.
    var sections: [Int: [String]] = [:]
  }

  /// The newest last.
  private let kept = Guarded<[Kept]>([])

  /// What an item says. Throws where it cannot be read.
  func content(of meeting: SiteMeeting, item position: Int) throws(Diagnostic) -> ItemContent {
    if let held = meeting.content.held(position) { return held }
    if let known = known(meeting, { $0.contents[position] }) { return known }
    let content = try meeting.content.item(position)
    keep(of: meeting) { $0.contents[position] = content }
    return content
  }

  /// The facts of an item with the Markdown of its sections. Throws where its text cannot be read.
  func record(of meeting: SiteMeeting, item position: Int) throws(Diagnostic) -> WrittenItem {
    if let known = known(meeting, { $0.records[position] }) { return WrittenItem(json: known) }
    var record = meeting.items[position].record
    let content = try content(of: meeting, item: position)
    let sections = content.sections.map { MeetingFile.markdown($0.blocks) }
    for (index, markdown) in sections.enumerated() where record.sections.indices.contains(index) {
      record.sections[index].markdown = markdown
    }
    var json = JSONWriter()
    record.write(to: &json)
    let written = json.bytes
    keep(of: meeting) {
      $0.records[position] = written
      $0.sections[position] = sections
    }
    return WrittenItem(json: written)
  }

  /// The facts of the meeting and of all items with the Markdown of their sections.
  func record(of meeting: SiteMeeting) throws(Diagnostic) -> WrittenMeeting {
    var items: [WrittenItem] = []
    for position in meeting.items.indices { items.append(try record(of: meeting, item: position)) }
    return WrittenMeeting(record: MeetingRecord(meeting.meeting, items: []), items: items)
  }

  /// The meeting with all that its items say.
  private func whole(_ meeting: SiteMeeting) throws(Diagnostic) -> Meeting {
    var whole = meeting.meeting
    for position in meeting.items.indices {
      whole.items.append(meeting.items[position].item.item(with: try content(of: meeting, item: position)))
    }
    return whole
  }

  /// The meeting's file in Markdown. Throws where a text cannot be read, or the front matter cannot be written.
  func markdown(of meeting: SiteMeeting) throws -> [UInt8] {
    let sections = meeting.items.indices.map { position in known(meeting) { $0.sections[position] } }
    return try MeetingFile(meeting: try whole(meeting)).bytes(sections: sections)
  }

  private func known<Value: Sendable>(_ meeting: SiteMeeting, _ value: (Kept) -> Value?) -> Value? {
    kept.withLock { kept in
      kept.lastIndex { $0.meeting == ObjectIdentifier(meeting) }.flatMap { value(kept[$0]) }
    }
  }

  private func keep(of meeting: SiteMeeting, _ put: (inout Kept) -> Void) {
    kept.withLock { kept in
      if let place = kept.lastIndex(where: { $0.meeting == ObjectIdentifier(meeting) }) {
        put(&kept[place])
        return
      }
      if kept.count >= most { kept.removeFirst() }
      var new = Kept(meeting: ObjectIdentifier(meeting))
      put(&new)
      kept.append(new)
    }
  }
}

/// An item's record as JSON.
struct WrittenItem: JSONWritable {
  let json: [UInt8]

  func write(to writer: inout JSONWriter) { writer.append(written: json) }
}

/// A meeting's record, its items written already.
struct WrittenMeeting: JSONWritable {
  let record: MeetingRecord
  let items: [WrittenItem]

  func write(to writer: inout JSONWriter) { record.write(to: &writer, items: items) }
}
