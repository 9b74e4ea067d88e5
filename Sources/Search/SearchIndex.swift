import Guarding

/// Builds the files that the search in the browser reads (the search's contract).
///
/// Items are numbered by year, month, municipality, body and meeting: the numbers of closed years stay when a meeting is
/// added, and of equal results the newest come first by their numbers alone. The newest year has terms of its own beside those of
/// all years before, once the archive is large. Which file a term stands in follows from the term itself, so that no list of
/// files grows with the archive.
///
/// Where this differs from the contract, a search fetches less: files of terms are smaller than its 12 kB and hold the terms
/// whose hashes are theirs, sorted by key; which names they have stands in lists of their own; results are 8 to a file
/// instead of 16, named by the digest of their year's results and their number in it. Months stand before municipalities in the numbering, so that of equal
/// hits the newest come first. Beyond a term's first 1,024 postings one impact stands for all: exact counts cost half.
///
/// Memory grows with the number of items by some 2 KB for each at most (measured: 154 MB at 50,000, 430 MB at 200,000).
public struct SearchIndex: Sendable {
  /// A file of the site.
  public typealias Write = @Sendable (_ path: String, _ bytes: [UInt8]) -> Void

  /// What the files cannot tell by themselves when they do not fit together.
  static let schema = 3
  /// Results in a file.
  static let recordsInFile = 8

  /// Up to so many items stand in `search.json` alone.
  public var itemsInOneFile = 300
  /// Up to so many items have one set of terms.
  public var itemsInOneSegment = 20_000
  /// A term's first postings stand with it; what is beyond is in files of its own.
  public var postingsKept = 1_024
  /// Works on so many at a time.
  public var cores = Workers.all
  /// Postings that are held at a time, for each core.
  var postingsAtOnce = 4_000_000

  private let digest: @Sendable ([UInt8]) -> String

  /// `digest` gives the hexadecimal digest of bytes, at least 12 digits.
  public init(digest: @escaping @Sendable ([UInt8]) -> String) { self.digest = digest }

  /// What was built.
  public struct Summary: Sendable {
    public var items: Int
    public var files: Int
    public var bytes: Int
  }

  /// Builds the index and hands over each file, from any thread and in any order.
  @discardableResult
  public func build(_ source: some SearchSource, write: @escaping Write) -> Summary {
    let run = IndexRun(self, source, digest: digest, write: write)
    return run.build()
  }
}

/// One build of an index.
private struct IndexRun<Source: SearchSource>: Sendable {
  let index: SearchIndex
  let source: Source
  let digest: @Sendable ([UInt8]) -> String
  let write: SearchIndex.Write

  init(
    _ index: SearchIndex, _ source: Source, digest: @escaping @Sendable ([UInt8]) -> String,
    write: @escaping SearchIndex.Write
  ) {
    self.index = index
    self.source = source
    self.digest = digest
    self.write = write
  }

  func build() -> SearchIndex.Summary {
    let order = MeetingOrder(source)
    let sink = FileSink(write)
    var manifest = Manifest(language: source.language)
    var ranges = FacetRanges(topics: source.topics)
    var vocabulary = Vocabulary()
    var keys = WordKeys(source.language)
    var item = 0
    for meetings in order.segments(ofAtMost: index.itemsInOneSegment, source) {
      let read = read(meetings, order: order, first: item)
      addRecords(meetings, order: order, read: read, to: sink, manifest: &manifest, ranges: &ranges)
      vocabulary.add(read)
      let count = read.itemCount
      addTerms(read, vocabulary: vocabulary, items: item + count, keys: &keys, to: sink, manifest: &manifest)
      item += count
    }
    manifest.items = item
    let rangesBody = ranges.body()
    manifest.ranges = SearchFiles.name(digest(rangesBody))
    sink.write(SearchFile(path: "search/f/\(manifest.ranges).json", body: rangesBody))
    let lexicon = Lexicon(
      vocabulary.words, items: item, stopWords: Set(source.language.stopWords.map { Array($0.utf8) }))
    let lexiconFiles = lexicon.files(keys: &keys, withKeys: !source.language.hasTwin, digest: digest)
    manifest.lexicon = lexiconFiles.first.map { SearchFiles.name(digest(Array($0.bytes.dropFirst()))) } ?? ""
    for file in lexiconFiles { sink.write(file) }
    manifest.id = SearchFiles.name(digest(Array("archive \(SearchIndex.schema) \(manifest.names)".utf8)))
    return sink.finish(manifest, inOneFile: item <= index.itemsInOneFile)
  }

  /// Reads meetings in pieces, on all cores.
  private func read(_ meetings: Range<Int>, order: MeetingOrder, first: Int) -> ReadSegment {
    let size = 8
    let pieces = stride(from: meetings.lowerBound, to: meetings.upperBound, by: size).map { start in
      start..<min(start + size, meetings.upperBound)
    }
    let found = Guarded<[(Int, ReadItems)]>([])
    let tables = Guarded<[(Int, WordTable, [UInt32])]>([])
    Workers.run(index.cores, pieces: pieces.count) { worker, next in
      var reader = ItemReader(source.language)
      while let piece = next() {
        let read = reader.read(order.meetings[pieces[piece]], of: source, worker: worker)
        found.withLock { $0.append((piece, read)) }
      }
      let (table, counts) = (reader.table, reader.itemCounts)
      tables.withLock { $0.append((worker, table, counts)) }
    }
    let workers = tables.withLock { $0 }.sorted { $0.0 < $1.0 }
    return ReadSegment(
      first: first, read: found.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1), tables: workers.map(\.1),
      itemCounts: workers.map(\.2))
  }

  /// Files of results and the runs of the filters' values.
  private func addRecords(
    _ meetings: Range<Int>, order: MeetingOrder, read: ReadSegment, to sink: FileSink, manifest: inout Manifest,
    ranges: inout FacetRanges
  ) {
    var writer = RecordFiles(first: read.first)
    var position = meetings.lowerBound
    var left = 0
    var meeting: SearchMeeting?
    var item = read.first
    var year: Int?
    for piece in read.read {
      var start = 0
      for own in piece.lengths.indices {
        while left == 0, position < meetings.upperBound {
          let found = source.meeting(at: order.meetings[position])
          left = order.itemCounts[position]
          position += 1
          meeting = found
          if left > 0, found.date.year != year {
            writer.close(digest: digest, to: sink, manifest: &manifest)
            year = found.date.year
          }
        }
        guard let meeting else { continue }
        left -= 1
        writer.add(piece.records[start..<piece.recordEnds[own]], of: meeting)
        ranges.add(item, of: meeting, outcomes: piece.outcomes[own], topics: piece.topics[own])
        start = piece.recordEnds[own]
        item += 1
      }
    }
    writer.close(digest: digest, to: sink, manifest: &manifest)
  }

  private func addTerms(
    _ read: consuming ReadSegment, vocabulary: Vocabulary, items: Int, keys: inout WordKeys,
    to sink: FileSink,
    manifest: inout Manifest
  ) {
    var parts = CompoundParts(source.language, vocabulary: vocabulary.words, items: items)
    let segment = TermSegment(read, keys: &keys, parts: &parts, kept: index.postingsKept)
    let postings = TermPostings(read, terms: segment, cores: index.cores)
    let names = Guarded([String](repeating: "", count: segment.shardCount))
    let ranges = portions(segment, postings.counts)
    Workers.run(index.cores, pieces: ranges.count) { _, next in
      while let piece = next() {
        let shards = ranges[piece]
        let terms = segment.shardStarts[shards.lowerBound]..<segment.shardStarts[shards.upperBound]
        let (starts, found) = postings.postings(terms)
        for shard in shards {
          let own = segment.shardStarts[shard]..<segment.shardStarts[shard + 1]
          let made = TermFiles(
            number: shard, keys: segment.keys[own],
            starts: starts[(own.lowerBound - terms.lowerBound)...(own.upperBound - terms.lowerBound)], postings: found,
            kept: index.postingsKept,
            digest: digest)
          for file in made.files { sink.write(file) }
          names.withLock { $0[shard] = made.name }
        }
      }
    }
    let lists = SearchFiles.lists(of: names.withLock { $0 }, digest: digest)
    for file in lists.files { sink.write(file) }
    manifest.terms.append((lists.ids, segment.shardCount, segment.first))
  }

  /// Shards whose postings fit into memory at a time; at least one portion for each core.
  private func portions(_ segment: TermSegment, _ counts: [UInt32]) -> [Range<Int>] {
    let total = counts.reduce(0) { $0 + Int($1) }
    let limit = max(1, min(index.postingsAtOnce, total / index.cores))
    var portions: [Range<Int>] = []
    var start = 0
    var size = 0
    for shard in 0..<segment.shardCount {
      let own = counts[segment.shardStarts[shard]..<segment.shardStarts[shard + 1]].reduce(0) { $0 + Int($1) }
      if size > 0, size + own > limit {
        portions.append(start..<shard)
        start = shard
        size = 0
      }
      size += own
    }
    portions.append(start..<segment.shardCount)
    return portions
  }
}
