import Archive
import Minutes

/// Which content each file of the output had when the last build ended, by what the file system says of it.
///
/// Saves reading files that nobody changed; where it is missing, damaged or of another tree, they are read.
struct StampFile {
  struct Row: BitwiseCopyable, Sendable {
    var stamp: FileStamp
    var digest: ContentDigest
  }

  /// By their inodes.
  private let rows: [Row]
  private static let title = Array("minutebook outputs 1\n".utf8)

  init(rows: [Row]) { self.rows = rows.sorted { $0.stamp.inode < $1.stamp.inode } }

  /// Empty where the bytes are no such file's.
  init(_ bytes: [UInt8]) {
    let body = bytes.dropFirst(StampFile.title.count).dropLast(32)
    guard bytes.starts(with: StampFile.title), body.count % MemoryLayout<Row>.stride == 0,
      let digest = ContentDigest(of: Array(body)), withUnsafeBytes(of: digest, { $0.elementsEqual(bytes.suffix(32)) })
    else {
      rows = []
      return
    }
    rows = body.withUnsafeBytes { body in
      (0..<body.count / MemoryLayout<Row>.stride).map {
        body.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Row>.stride, as: Row.self)
      }
    }
  }

  var bytes: [UInt8] {
    rows.withUnsafeBytes { body in
      let body = Array(body)
      guard let digest = ContentDigest(of: body) else { return [] }
      return StampFile.title + body + withUnsafeBytes(of: digest) { Array($0) }
    }
  }

  /// What the file held when it had this stamp; nil where that is not known.
  func digest(of stamp: FileStamp) -> ContentDigest? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].stamp.inode < stamp.inode { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].stamp == stamp ? rows[low].digest : nil
  }
}
