/// Writes what the list of results shows, some items to a file, the files of a year under one name.
struct RecordFiles {
  private var shards: [[UInt8]] = []
  private var meetings: [SearchMeeting] = []
  private var records: [(meeting: Int, text: ArraySlice<UInt8>)] = []
  private var first: Int
  private var count = 0

  /// `first`: the number of the first item.
  init(first: Int) { self.first = first }

  mutating func add(_ record: ArraySlice<UInt8>, of meeting: SearchMeeting) {
    if meetings.last?.path != meeting.path { meetings.append(meeting) }
    records.append((meetings.count - 1, record))
    count += 1
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

  /// Writes the files of a year.
  mutating func close(digest: ([UInt8]) -> String, to sink: FileSink, manifest: inout Manifest) {
    closeShard()
    guard !shards.isEmpty else { return }
    let id = SearchFiles.name(digest(Array(shards.joined())))
    for (number, shard) in shards.enumerated() {
      sink.write(SearchFile(path: SearchFiles.path("d", id, number), id: id, body: shard))
    }
    manifest.records.append((id, first))
    first += count
    count = 0
    shards = []
  }
}
