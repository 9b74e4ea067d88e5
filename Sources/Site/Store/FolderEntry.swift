import Archive
import Minutes

/// What one folder of the archive comes to: its documents, the meetings they make, what a person is to look at.
struct FolderEntry: Sendable {
  var documents: [DocumentAddress] = []
  var meetings: [SiteMeeting] = []
  var warnings: [Diagnostic] = []
  /// How many e-mail addresses and places of files are blacked out in the documents.
  var blackedOut = 0
}

extension FolderEntry {
  /// The entry's bytes, those of the items' texts and, for each meeting, where in these its items stand; each meeting gets
  /// its digests on the way.
  mutating func pack() throws(Diagnostic) -> (entry: [UInt8], texts: [UInt8], pieces: [[StoredPiece]]) {
    var writer = StoredWriter()
    writer.put(documents)
    writer.put(warnings)
    writer.put(blackedOut)
    writer.put(meetings.count)
    var texts: [UInt8] = []
    var places: [[StoredPiece]] = []
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
      let textDigest = ContentDigest.of(factsDigest.bytes + texts[start...])
      meetings[index] = meetings[index].with(factsDigest: factsDigest, textDigest: textDigest)
      writer.append(facts.bytes)
      writer.put(factsDigest)
      writer.put(textDigest)
      writer.put(pieces)
      places.append(pieces)
    }
    return (writer.bytes, texts, places)
  }

  /// The entry out of its bytes. `start` is where the items' texts stand in the file.
  init(_ bytes: [UInt8], textsIn file: StoreFile, start: Int) throws(StoreDamage) {
    self = try StoredReader.read(bytes) { reader throws(StoreDamage) in
      var entry = FolderEntry()
      entry.documents = try reader.value()
      entry.warnings = try reader.value()
      entry.blackedOut = try reader.number()
      for _ in 0..<(try reader.number()) {
        let meeting: SiteMeeting = try reader.value()
        let factsDigest: ContentDigest = try reader.value()
        let textDigest: ContentDigest = try reader.value()
        entry.meetings.append(
          meeting.placed(try reader.value(), in: file, start: start)
            .with(factsDigest: factsDigest, textDigest: textDigest))
      }
      return entry
    }
  }

  /// The texts stand in the file from here on, and no longer in memory: `pieces` as `pack` told them.
  mutating func place(_ pieces: [[StoredPiece]], in file: StoreFile, start: Int) {
    for (index, pieces) in pieces.enumerated() {
      meetings[index] = meetings[index].placed(pieces, in: file, start: start)
    }
  }
}

extension SiteMeeting {
  /// `pieces`: the texts of the meeting's items, then those of its agendas.
  fileprivate func placed(_ pieces: [StoredPiece], in file: StoreFile, start: Int) -> SiteMeeting {
    var taken = items.count
    let placed = agendas.map { agenda in
      defer { taken += agenda.items.count }
      return agenda.with(
        content: MeetingContent(
          Array(pieces.dropFirst(taken).prefix(agenda.items.count)), in: file, start: start))
    }
    return with(content: MeetingContent(Array(pieces.prefix(items.count)), in: file, start: start), agendas: placed)
  }
}
