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
  /// Whether a file of this path and this digest stands where the last index was written; it then stays there.
  public typealias Stands = @Sendable (_ path: String, _ digest: String) -> Bool

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

  /// Builds the index and hands over each file that does not stand, from any thread and in any order.
  @discardableResult
  public func build(
    _ source: some SearchSource, stands: @escaping Stands = { _, _ in false }, write: @escaping Write
  ) -> Summary {
    let run = IndexRun(self, source, digest: digest, stands: stands, write: write)
    return run.build()
  }
}

/// One build of an index.
private struct IndexRun<Source: SearchSource>: Sendable {
  let index: SearchIndex
  let source: Source
  let digest: @Sendable ([UInt8]) -> String
  let stands: SearchIndex.Stands
  let write: SearchIndex.Write

  init(
    _ index: SearchIndex, _ source: Source, digest: @escaping @Sendable ([UInt8]) -> String,
    stands: @escaping SearchIndex.Stands, write: @escaping SearchIndex.Write
  ) {
    self.stands = stands
    self.index = index
    self.source = source
    self.digest = digest
    self.write = write
  }

  func build() -> SearchIndex.Summary {
    let order = MeetingOrder(source)
    let isSmall = order.itemCounts.reduce(0, +) <= index.itemsInOneFile
    let sink = FileSink(holds: isSmall, stands: stands, write)
    let ranges = Guarded(FacetRanges(topics: source.topics))
    var manifest = Manifest(language: source.language)
    var vocabulary = Vocabulary()
    var tables = WordTables(keptBy: source)
    var item = 0
    let segments = order.segments(ofAtMost: index.itemsInOneSegment, source)
    for meetings in segments {
      let read = read(meetings, order: order, first: item, tables: &tables)
      item += read.itemCount
      vocabulary.add(read)
      let made = make(
        read, meetings, order: order, words: vocabulary.words, items: item, ranges: ranges,
        isLast: meetings.upperBound == order.meetings.count, to: sink)
      let terms = TermSegment(read, parts: made.parts, kept: index.postingsKept, cores: index.cores)
      manifest.records += made.records
      manifest.lexicon = made.lexicon
      let portions = terms.portions(ofAtMost: index.postingsAtOnce, cores: index.cores)
      let postings = TermPostings(
        read, terms: terms, portions: portions.map { terms.terms(of: $0) }, cores: index.cores)
      addTerms(postings, terms, of: portions, number: manifest.terms.count, to: sink, manifest: &manifest)
    }
    tables.keep(in: source, used: vocabulary.count)
    manifest.items = item
    let rangesBody = ranges.withLock { $0.body() }
    manifest.ranges = SearchFiles.name(digest(rangesBody))
    sink.write(SearchFile(path: "search/f/\(manifest.ranges).json", body: rangesBody))
    manifest.id = SearchFiles.name(digest(Array("archive \(SearchIndex.schema) \(manifest.names)".utf8)))
    return sink.finish(manifest)
  }

  /// What a segment's meetings come to before its postings are counted.
  private struct Made: Sendable {
    var parts: CompoundParts.Tables
    var records: [(id: String, first: Int)] = []
    /// Behind the last segment, when all words are known.
    var lexicon = ""
  }

  /// Works that need nothing of each other, the longest first.
  private func make(
    _ read: ReadSegment, _ meetings: Range<Int>, order: MeetingOrder, words: [Vocabulary.Word], items: Int,
    ranges: borrowing Guarded<FacetRanges>, isLast: Bool, to sink: FileSink
  ) -> Made {
    let made = Guarded(Made(parts: CompoundParts.Tables(source.language)))
    let facets = Guarded(ranges.withLock { $0 })
    let years = order.years(meetings, first: read.first)
    Workers.run(index.cores, pieces: years.count + 3) { _, next in
      while let piece = next() {
        switch piece {
        case 0:
          let parts = CompoundParts(source.language, vocabulary: words, items: items).tables
          made.withLock { $0.parts = parts }
        case 1:
          guard isLast else { continue }
          let lexicon = addLexicon(words, items: items, to: sink)
          made.withLock { $0.lexicon = lexicon }
        case 2:
          var own = facets.withLock { $0 }
          addFacets(meetings, order: order, read: read, to: &own)
          facets.withLock { $0 = own }
        default:
          let year = years[piece - 3]
          guard let id = addRecords(year, order: order, read: read, to: sink) else { continue }
          made.withLock { $0.records.append((id, year.first)) }
        }
      }
    }
    let found = facets.withLock { $0 }
    ranges.withLock { $0 = found }
    return made.withLock { made in
      made.records.sort { $0.first < $1.first }
      return made
    }
  }

  /// Returns the name that the lexicon is found by.
  private func addLexicon(_ words: [Vocabulary.Word], items: Int, to sink: FileSink) -> String {
    let lexicon = Lexicon(words, items: items, stopWords: Set(source.language.stopWords.map { Array($0.utf8) }))
    var keys = WordKeys(source.language)
    let files = lexicon.files(keys: &keys, withKeys: !source.language.hasTwin, digest: digest)
    for file in files { sink.write(file) }
    return files.first.map { SearchFiles.name(digest(Array($0.bytes.dropFirst()))) } ?? ""
  }

  /// Reads meetings in pieces, on all cores.
  private func read(
    _ meetings: Range<Int>, order: MeetingOrder, first: Int, tables: inout WordTables
  ) -> ReadSegment {
    let size = 8
    let pieces = stride(from: meetings.lowerBound, to: meetings.upperBound, by: size).map { start in
      start..<min(start + size, meetings.upperBound)
    }
    let workers = min(index.cores, max(1, pieces.count))
    tables.grow(to: workers, stopWords: source.language.stopWords)
    let known = tables
    let found = Guarded<[(Int, [ReadItems])]>([])
    let counted = Guarded<[(Int, WordTable, [[UInt32]])]>([])
    Workers.run(workers, pieces: pieces.count) { worker, next in
      var reader = ItemReader(source.language, tables: known, number: worker)
      while let piece = next() {
        let read = reader.read(order.meetings[pieces[piece]], of: source)
        found.withLock { $0.append((piece, read)) }
      }
      let (table, counts) = (reader.table, reader.itemCounts)
      counted.withLock { $0.append((worker, table, counts)) }
    }
    var itemCounts = tables.tables.map { [UInt32](repeating: 0, count: $0.count) }
    for (worker, table, counts) in counted.withLock({ $0 }) {
      tables.tables[worker] = table
      for (number, own) in counts.enumerated() {
        if itemCounts[number].count < own.count {
          itemCounts[number] += repeatElement(0, count: own.count - itemCounts[number].count)
        }
        for (word, count) in own.enumerated() where count > 0 { itemCounts[number][word] += count }
      }
    }
    return ReadSegment(
      first: first, read: found.withLock { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1), tables: tables.tables,
      itemCounts: itemCounts)
  }

  /// The runs of the filters' values.
  private func addFacets(_ meetings: Range<Int>, order: MeetingOrder, read: ReadSegment, to ranges: inout FacetRanges) {
    var item = read.first
    var items = read.items(from: item)
    for position in meetings {
      let shared = ranges.shared(by: source.meeting(at: order.meetings[position]))
      for _ in 0..<order.itemCounts[position] {
        guard let (piece, own) = items.next() else { return }
        ranges.add(item, shared, outcomes: read.read[piece].outcomes[own], topics: read.read[piece].topics[own])
        item += 1
      }
    }
  }

  /// Files of a year's results. Returns the name that they are found by.
  private func addRecords(
    _ year: MeetingOrder.Year, order: MeetingOrder, read: ReadSegment, to sink: FileSink
  ) -> String? {
    var writer = RecordFiles()
    var items = read.items(from: year.first)
    for position in year.meetings where order.itemCounts[position] > 0 {
      let meeting = source.meeting(at: order.meetings[position])
      for _ in 0..<order.itemCounts[position] {
        guard let (piece, own) = items.next() else { break }
        writer.add(read.read[piece].record(own), of: meeting)
      }
    }
    return writer.close(digest: digest, to: sink)
  }

  /// Writes the terms' files; those that the last index made of the same postings only where they no longer stand.
  private func addTerms(
    _ postings: borrowing TermPostings, _ segment: TermSegment, of portions: [Range<Int>], number: Int,
    to sink: FileSink, manifest: inout Manifest
  ) {
    let known = KeptShards(keptBy: source, segment: number)
    let made = Guarded([KeptShards.Shard](repeating: .init(), count: segment.shardCount))
    Workers.run(index.cores, pieces: portions.count) { _, next in
      while let piece = next() {
        let terms = segment.terms(of: portions[piece])
        let (starts, found) = postings.postings(piece)
        for shard in portions[piece] {
          let own = segment.terms(of: shard..<shard + 1)
          let shardStarts = starts[(own.lowerBound - terms.lowerBound)...(own.upperBound - terms.lowerBound)]
          let files = addShard(
            shard, keys: segment.keys[own], starts: shardStarts, postings: found, known: known, to: sink)
          made.withLock { $0[shard] = files }
        }
      }
    }
    let shards = made.withLock { $0 }
    known.replace(with: shards, in: source)
    let lists = SearchFiles.lists(of: shards.map(\.name), digest: digest)
    for file in lists.files { sink.write(file) }
    manifest.terms.append((lists.ids, segment.shardCount, segment.first))
  }

  private func addShard(
    _ number: Int, keys: ArraySlice<[UInt8]>, starts: ArraySlice<Int>, postings: [UInt32], known: KeptShards,
    to sink: FileSink
  ) -> KeptShards.Shard {
    var shard = KeptShards.Shard()
    if source.keepsWords {
      shard.inputs = digest(
        KeptShards.inputs(number, keys: keys, starts: starts, postings: postings, kept: index.postingsKept))
      let last = known.shard(number, madeOf: shard.inputs)
      if let last, last.files.allSatisfy({ sink.stands($0.path, $0.digest) }) { return last }
    }
    let made = TermFiles(
      number: number, keys: keys, starts: starts, postings: postings, kept: index.postingsKept, digest: digest)
    shard.name = made.name
    for file in made.files {
      if source.keepsWords { shard.files.append(KeptShards.File(path: file.path, digest: digest(file.bytes))) }
      sink.write(file)
    }
    return shard
  }
}
