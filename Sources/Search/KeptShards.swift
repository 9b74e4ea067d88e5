/// Which files each shard of terms became, and by the digest of what: where its postings are the same, they are not
/// written out again.
struct KeptShards: Sendable {
  /// One shard's files with their digests; the first is the one of its terms.
  struct Shard: Sendable, Equatable {
    var inputs = ""
    /// As `TermFiles` names it.
    var name = ""
    var files: [File] = []
  }

  struct File: Sendable, Equatable {
    var path: String
    var digest: String
  }

  private var shards: [Shard] = []
  private let name: String

  /// What the last index kept of a segment.
  init(keptBy source: some SearchSource, segment: Int) {
    name = "shards \(segment)"
    guard source.keepsWords, let bytes = source.kept(name) else { return }
    var reader = KeptReader(bytes)
    while !reader.isAtEnd {
      guard let inputs = reader.text(), let name = reader.text(), let count = reader.number() else { return }
      var shard = Shard(inputs: inputs, name: name)
      for _ in 0..<count {
        guard let path = reader.text(), let digest = reader.text() else { return }
        shard.files.append(File(path: path, digest: digest))
      }
      shards.append(shard)
    }
  }

  /// The shard of this number, where it was made of the same.
  func shard(_ number: Int, madeOf inputs: String) -> Shard? {
    shards.indices.contains(number) && shards[number].inputs == inputs ? shards[number] : nil
  }

  /// Keeps a segment's shards for the next index.
  func replace(with made: [Shard], in source: some SearchSource) {
    guard source.keepsWords, made != shards else { return }
    var bytes: [UInt8] = []
    func put(_ text: String) {
      bytes.append(varint: UInt32(text.utf8.count))
      bytes += text.utf8
    }
    for shard in made {
      put(shard.inputs)
      put(shard.name)
      bytes.append(varint: UInt32(shard.files.count))
      for file in shard.files {
        put(file.path)
        put(file.digest)
      }
    }
    source.keep(bytes, as: name)
  }

  /// All that a shard's files are made of, besides the program: its number, the keys and their postings.
  static func inputs(
    _ number: Int, keys: ArraySlice<[UInt8]>, starts: ArraySlice<Int>, postings: [UInt32], kept: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    let all = (starts.first ?? 0)..<(starts.last ?? 0)
    bytes.reserveCapacity(all.count * 4 + keys.count * 16 + 16)
    bytes.append(varint: UInt32(number))
    bytes.append(varint: UInt32(kept))
    for (key, start) in zip(keys, starts) {
      bytes.append(varint: UInt32(key.count))
      bytes += key
      bytes.append(varint: UInt32(start - all.lowerBound))
    }
    postings[all].withUnsafeBytes { bytes.append(contentsOf: $0) }
    return bytes
  }
}
