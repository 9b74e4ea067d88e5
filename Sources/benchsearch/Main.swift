import Archive
import Compression
import Foundation
import Guarding
import Minutes
import Parsing
import Search
import Synchronization

/// Builds the search index of received texts, one meeting in memory at a time, and says what that takes: for measuring
/// archives that are larger than a site needs to be.
///
///     benchsearch TEXTS OUTPUT           memory is that of the index; the time holds the parsing of the texts
///     benchsearch TEXTS OUTPUT --held    all items are held before the clock starts: the time is that of the index
///     benchsearch TEXTS OUTPUT --split   limits so low that a few items make an index of every kind of file
@main
struct BenchSearch {
  static func main() throws {
    let arguments = CommandLine.arguments
    let option = arguments.count == 4 ? arguments[3] : ""
    guard arguments.count == 3 || ["--held", "--split"].contains(option) else {
      print("usage: benchsearch FOLDER-OF-TEXTS OUTPUT [--held|--split]")
      exit(2)
    }
    let source = try ReceivedTexts(folder: arguments[1])
    if option == "--held" { source.hold() }
    var index = SearchIndex(digest: Digest.sha256)
    if option == "--split" {
      index.itemsInOneFile = 0
      index.itemsInOneSegment = 20
      index.postingsKept = 4
    }
    let output = arguments[2]
    for folder in ["t", "s", "d", "l", "n", "f"] { try Files.makeFolder("\(output)/search/\(folder)") }
    let packed = Atomic(0)
    let start = ContinuousClock.now
    let summary = index.build(source) { path, bytes in
      let gzip = Gzip()
      let small = gzip.compressed(bytes) ?? []
      packed.wrappingAdd(small.count, ordering: .relaxed)
      try? Files.write(bytes, to: "\(output)/\(path)")
      try? Files.write(small, to: "\(output)/\(path).gz")
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let reading = Double(source.nanoseconds.load(ordering: .relaxed)) / 1e9
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let compressed = packed.load(ordering: .relaxed)
    print(
      "\(summary.items) items, \(summary.files) files, \(summary.bytes) bytes, \(compressed) compressed, "
        + "\(compressed / max(1, summary.items)) per item; \(seconds) s, of which the cores spent \(reading) s on parsing; "
        + "\(usage.ru_maxrss / 1024) MB")
  }
}

/// A folder of texts as received; each is parsed anew when it is asked for.
final class ReceivedTexts: SearchSource {
  let language = SearchLanguage("da")
  let topics: [SearchTopic]
  private let reader: DocumentReader
  private let dialects: [String: Dialect]
  private let files: [String]
  private let meetings: [SearchMeeting]
  private let topicNumbers: [String: Int]
  /// Spent on parsing, all cores together.
  let nanoseconds = Atomic(0)
  private let held = Guarded<[Int: [SearchItem]]>([:])

  init(folder: String) throws {
    let built = try Dialect.builtIn()
    reader = DocumentReader(dialects: built)
    dialects = Dictionary(built.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
    let found = Guarded<[Int: (SearchMeeting, Set<String>)]>([:])
    let (reader, dialects) = (self.reader, self.dialects)
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      guard let meeting = ReceivedTexts.meeting(names[index], reader) else { return }
      let items = Interpreter(meeting: meeting, dialect: dialects[meeting.dialect] ?? built[0]).items()
      let subjects = Set(items.compactMap { $0.record.topic.value })
      let entry = SearchMeeting(
        path: meeting.path + "/", date: meeting.date, municipality: meeting.municipality, body: meeting.body,
        bodyWords: BodyName.bodyWords(in: meeting.body), itemCount: items.count)
      found.withLock { $0[index] = (entry, subjects) }
    }
    let read = found.withLock { $0 }
    let order = read.keys.sorted()
    files = order.map { names[$0] }
    meetings = order.compactMap { read[$0]?.0 }
    let subjects = read.values.reduce(into: Set<String>()) { $0.formUnion($1.1) }.sorted()
    topics = subjects.map { SearchTopic(value: $0, name: $0) }
    topicNumbers = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
  }

  var meetingCount: Int { meetings.count }

  func meeting(at index: Int) -> SearchMeeting { meetings[index] }

  /// Parses all texts now.
  func hold() {
    DispatchQueue.concurrentPerform(iterations: meetings.count) { index in
      let items = parsed(index)
      held.withLock { $0[index] = items }
    }
    nanoseconds.store(0, ordering: .relaxed)
  }

  func items(ofMeeting index: Int) -> [SearchItem] {
    held.withLock { $0[index] } ?? parsed(index)
  }

  private func parsed(_ index: Int) -> [SearchItem] {
    let start = ContinuousClock.now
    defer { nanoseconds.wrappingAdd(Int((ContinuousClock.now - start) / .nanoseconds(1)), ordering: .relaxed) }
    guard let meeting = ReceivedTexts.meeting(files[index], reader), let dialect = dialects[meeting.dialect] else {
      return []
    }
    let folders = meeting.itemFolders
    return zip(meeting.items, Interpreter(meeting: meeting, dialect: dialect).items()).enumerated().map {
      position, found in
      let (item, facts) = found
      func text(_ blocks: [Block]) -> String { blocks.flatMap(\.plainTexts).joined(separator: " ") }
      let closed = item.closed
      return SearchItem(
        path: "\(meeting.path)/\(folders[position])/", record: facts.record, lead: closed ? "" : text(item.lead),
        texts: closed ? [] : item.sections.map { text($0.blocks) },
        topics: facts.record.topic.value.flatMap { topicNumbers[$0] }.map { [$0] } ?? [])
    }
  }

  private static func meeting(_ file: String, _ reader: DocumentReader) -> Meeting? {
    guard let received = try? ReceivedDocument(file: file) else { return nil }
    let context = DocumentContext(file: file, source: SourceDocument(file: file, sha256: ""))
    guard let text = try? DecodedText.decode(received.bytes, file: file),
      var meeting = try? reader.read(text, context: context).meeting
    else {
      return nil
    }
    for position in meeting.items.indices where meeting.items[position].closed {
      meeting.items[position].lead = []
      meeting.items[position].sections = []
    }
    return meeting
  }
}
