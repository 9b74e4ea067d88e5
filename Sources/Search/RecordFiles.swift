/// Writes what the list of results shows of a year, some items to a file, all files under one name.
struct RecordFiles {
  private var shards: [[UInt8]] = []
  private var meetings: [SearchMeeting] = []
  private var records: [(meeting: Int, text: ArraySlice<UInt8>)] = []

  mutating func add(_ record: ArraySlice<UInt8>, of meeting: SearchMeeting) {
    if meetings.last?.path != meeting.path { meetings.append(meeting) }
    records.append((meetings.count - 1, record))
    if records.count == SearchIndex.recordsInFile { closeShard() }
  }

  private mutating func closeShard() {
    guard !records.isEmpty else { return }
    var json = ByteText()
    json.raw("\"meetings\":")
    json.list(meetings) { json, meeting in
      let shown = [meeting.path, meeting.date.description, meeting.municipality, meeting.body]
      json.list(shown) { $0.string(orNull: $1) }
    }
    json.raw(",\"items\":")
    json.list(records) { json, record in
      json.raw("[")
      json.number(record.meeting)
      json.raw(",")
      json.raw(record.text)
      json.raw("]")
    }
    json.raw("}")
    shards.append(json.bytes)
    meetings = []
    records = []
  }

  /// Writes the files. Returns their name; nil where there are no items.
  mutating func close(digest: ([UInt8]) -> String, to sink: FileSink) -> String? {
    closeShard()
    guard !shards.isEmpty else { return nil }
    var all: [UInt8] = []
    all.reserveCapacity(shards.reduce(0) { $0 + $1.count })
    for shard in shards { all += shard }
    let id = SearchFiles.name(digest(all))
    for (number, shard) in shards.enumerated() {
      sink.write(SearchFile(path: SearchFiles.path("d", id, number), id: id, body: shard))
    }
    return id
  }
}
