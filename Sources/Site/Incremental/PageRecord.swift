import Archive
import Minutes

/// What the files of the last build were made of: `pages.record` in the site's state folder.
///
/// Paths stand in it as 64 bits of their digests' kind (FNV-1a): at 500,000 files two share one with a chance of one in a
/// hundred million, and then both must also have one digest of inputs to be taken for one another.
struct PageRecord: Sendable {
  /// The first half of what `PageInputs` says, by path.
  private var inputs: [UInt64: UInt64] = [:]
  /// Of the list of files that the build left: an output that has another one is not what is spoken of here.
  var list: ContentDigest?
  /// Of everything that decides about every file; nil where a part could not be told.
  var whole: ContentDigest?
  /// What the build said at its end.
  var summary: StoredSummary?
  /// Of all that the search shows, and its files.
  var search: ContentDigest?
  var searchFiles: [String] = []

  init() {}

  static let name = "pages.record"

  mutating func reserve(_ count: Int) { inputs.reserveCapacity(count) }

  mutating func note(_ path: String, madeOf digest: ContentDigest) {
    inputs[PageRecord.key(path)] = PageRecord.half(digest)
  }

  func isMade(_ path: String, of digest: ContentDigest) -> Bool {
    inputs[PageRecord.key(path)] == PageRecord.half(digest)
  }

  private static func half(_ digest: ContentDigest) -> UInt64 { digest.head }

  private static func key(_ path: String) -> UInt64 {
    var path = path
    return path.withUTF8 { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return hash
    }
  }
}

extension PageRecord {
  /// What the folder holds of the output with this list; empty where there is none, it is damaged or of another output.
  init(folder: String, list: ContentDigest?) {
    guard let bytes = try? Files.read(folder + "/" + PageRecord.name), bytes.count > 32 else { return }
    let body = Array(bytes.dropLast(32))
    guard ContentDigest.of(body) == ContentDigest(bytes: bytes.suffix(32)) else { return }
    let read = try? StoredReader.read(body) { reader throws(StoreDamage) in
      var record = PageRecord()
      record.list = try reader.value()
      record.whole = try reader.value()
      record.summary = try reader.value()
      record.search = try reader.value()
      record.searchFiles = try reader.value()
      let count = try reader.number()
      let pairs = try reader.run(ofCount: count * 16)
      record.inputs.reserveCapacity(count)
      for index in 0..<count {
        let key = pairs.loadUnaligned(fromByteOffset: index * 16, as: UInt64.self)
        record.inputs[key] = pairs.loadUnaligned(fromByteOffset: index * 16 + 8, as: UInt64.self)
      }
      return record
    }
    if let read, read.list == list { self = read }
  }

  /// Takes the record's place in the folder. What the disk refuses makes the next build a whole one.
  func write(to folder: String) {
    var writer = StoredWriter()
    writer.put(list)
    writer.put(whole)
    writer.put(summary)
    writer.put(search)
    writer.put(searchFiles)
    writer.put(inputs.count)
    var pairs = [UInt8](repeating: 0, count: inputs.count * 16)
    pairs.withUnsafeMutableBytes { buffer in
      for (index, pair) in inputs.enumerated() {
        buffer.storeBytes(of: pair.key, toByteOffset: index * 16, as: UInt64.self)
        buffer.storeBytes(of: pair.value, toByteOffset: index * 16 + 8, as: UInt64.self)
      }
    }
    writer.append(pairs)
    writer.put(ContentDigest.of(writer.bytes))
    try? Files.replace(folder + "/" + PageRecord.name, with: writer.bytes)
  }
}
