import Archive
import Minutes

/// Which content each file of the output had when the last build ended, by what the file system says of it; and which
/// folders held nothing but listed files: such a row has the digest of the folder's path.
///
/// Saves reading files that nobody changed; where it is missing, damaged or of another tree, they are read.
struct StampFile {
  struct Row: BitwiseCopyable, Sendable {
    var stamp: FileStamp
    var digest: ContentDigest
  }

  /// A title, then the rows by their inodes, then the digest of the rows; empty where nothing is known.
  let bytes: [UInt8]
  private static let title = Array("minutebook outputs 1\n".utf8)
  private static let stride = MemoryLayout<Row>.stride

  init(rows: [Row]) {
    let rows = rows.sorted { $0.stamp.inode < $1.stamp.inode }
    bytes = rows.withUnsafeBytes { body in
      guard let digest = ContentDigest(of: body) else { return [] }
      var bytes = StampFile.title
      bytes.reserveCapacity(bytes.count + body.count + 32)
      bytes += body
      withUnsafeBytes(of: digest) { bytes += $0 }
      return bytes
    }
  }

  /// Knows nothing where the bytes are no such file's.
  init(_ bytes: [UInt8]) {
    let isWhole = bytes.withUnsafeBytes { all in
      guard all.count >= StampFile.title.count + 32, all.starts(with: StampFile.title) else { return false }
      let body = UnsafeRawBufferPointer(rebasing: all[StampFile.title.count..<all.count - 32])
      guard body.count % StampFile.stride == 0, let digest = ContentDigest(of: body) else { return false }
      return withUnsafeBytes(of: digest) { $0.elementsEqual(all.suffix(32)) }
    }
    self.bytes = isWhole ? bytes : []
  }

  /// What stands in the row of a folder.
  static func digest(ofFolder path: String) -> ContentDigest { ContentDigest.of(Array(path.utf8)) }

  /// What the file held when it had this stamp; nil where that is not known.
  func digest(of stamp: FileStamp) -> ContentDigest? {
    bytes.withUnsafeBytes { bytes in
      let start = StampFile.title.count
      func row(_ index: Int) -> Row {
        bytes.loadUnaligned(fromByteOffset: start + index * StampFile.stride, as: Row.self)
      }
      let count = max(0, bytes.count - start - 32) / StampFile.stride
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if row(middle).stamp.inode < stamp.inode { low = middle + 1 } else { high = middle }
      }
      return low < count && row(low).stamp == stamp ? row(low).digest : nil
    }
  }
}
