import Archive
import Minutes

/// What one folder of the archive comes to: its documents, the meetings they make, what a person is to look at.
struct FolderEntry: Sendable {
  var documents: [DocumentAddress] = []
  var meetings: [SiteMeeting] = []
  var warnings: [Diagnostic] = []
}

extension FolderEntry {
  /// The entry's bytes, and behind them those of the items' texts; each meeting gets its digests on the way.
  mutating func pack() throws(Diagnostic) -> (entry: [UInt8], texts: [UInt8]) {
    var writer = StoredWriter()
    writer.put(documents)
    writer.put(warnings)
    writer.put(meetings.count)
    var texts: [UInt8] = []
    for index in meetings.indices {
      let start = texts.count
      var pieces: [StoredPiece] = []
      for meeting in [meetings[index]] + meetings[index].agendas {
        for position in meeting.items.indices {
          var item = StoredWriter()
          item.put(try meeting.content.item(position))
          pieces.append(StoredPiece(item.bytes, offset: texts.count))
          texts += item.bytes
        }
      }
      var facts = StoredWriter()
      facts.put(meetings[index])
      let factsDigest = ContentDigest.of(facts.bytes)
      meetings[index].factsDigest = factsDigest
      meetings[index].textDigest = ContentDigest.of(factsDigest.bytes + texts[start...])
      writer.append(facts.bytes)
      writer.put(meetings[index].factsDigest)
      writer.put(meetings[index].textDigest)
      writer.put(pieces)
    }
    return (writer.bytes, texts)
  }

  /// The entry out of its bytes. `start` is where the items' texts stand in the file.
  init(_ bytes: [UInt8], textsIn file: StoreFile, start: Int) throws(StoreDamage) {
    self = try StoredReader.read(bytes) { reader throws(StoreDamage) in
      var entry = FolderEntry()
      entry.documents = try reader.value()
      entry.warnings = try reader.value()
      for _ in 0..<(try reader.number()) {
        var meeting: SiteMeeting = try reader.value()
        meeting.factsDigest = try reader.value()
        meeting.textDigest = try reader.value()
        meeting.place(try reader.value(), in: file, start: start)
        entry.meetings.append(meeting)
      }
      return entry
    }
  }

  /// The texts stand in the file from here on, and no longer in memory.
  mutating func place(_ entry: [UInt8], in file: StoreFile, start: Int) {
    if let placed = try? FolderEntry(entry, textsIn: file, start: start) { self = placed }
  }
}

extension SiteMeeting {
  /// `pieces`: the texts of the meeting's items, then those of its agendas.
  fileprivate mutating func place(_ pieces: [StoredPiece], in file: StoreFile, start: Int) {
    content = MeetingContent(Array(pieces.prefix(items.count)), in: file, start: start)
    var taken = items.count
    for index in agendas.indices {
      let count = agendas[index].items.count
      agendas[index].content = MeetingContent(
        Array(pieces.dropFirst(taken).prefix(count)), in: file, start: start)
      taken += count
    }
  }
}
