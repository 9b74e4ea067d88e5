import Archive
import Minutes

/// Which content each file of the output had when the last build ended, by what the file system says of it; and which
/// folders held nothing but listed files: such a row has the mark of the folder's path.
///
/// A mark is 64 bits, of a file's content the first of its digest: that of another file is the same with a chance of one in
/// 2^64, and its stamp would have to be the same, too.
///
/// Saves reading files that nobody changed; where it is missing, damaged or of another tree, they are read.
struct StampFile {
  struct Row: BitwiseCopyable, Sendable {
    var stamp: FileStamp
    var mark: UInt64

    /// Of a file with the content of this digest.
    init(stamp: FileStamp, content: ContentDigest) {
      self.stamp = stamp
      mark = StampFile.mark(of: content)
    }

    /// Of a folder.
    init(stamp: FileStamp, folder path: UnsafeBufferPointer<UInt8>) {
      self.stamp = stamp
      mark = StampFile.mark(ofFolder: path)
    }
  }

  /// A title, then the rows, then the digest of the rows; empty where nothing is known.
  private let bytes: [UInt8]
  /// Rows counted from 1 by their inodes, 0 for none; as many as a power of two.
  private var slots: [UInt32] = []
  private static let title = Array("minutebook outputs 2\n".utf8)
  private static let stride = MemoryLayout<Row>.stride

  /// The file's bytes while rows are noted: half a million of them are not held twice.
  struct Note {
    private var bytes: [UInt8] = []

    /// With room for so many rows.
    init(count: Int) {
      bytes.reserveCapacity(StampFile.title.count + count * StampFile.stride + 32)
      bytes += StampFile.title
    }

    mutating func add(_ row: Row) { withUnsafeBytes(of: row) { bytes += $0 } }

    mutating func add(_ rows: [Row]) { rows.withUnsafeBytes { bytes += $0 } }

    /// What the file holds.
    consuming func finished() -> [UInt8] {
      let digest = bytes.withUnsafeBytes {
        ContentDigest(of: UnsafeRawBufferPointer(rebasing: $0[StampFile.title.count...]))
      }
      guard let digest else { return [] }
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
    guard isWhole else { return }
    let count = (bytes.count - StampFile.title.count - 32) / StampFile.stride
    var size = 16
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    slots.withUnsafeMutableBufferPointer { slots in
      bytes.withUnsafeBytes { bytes in
        for index in 0..<count {
          var slot = StampFile.slot(StampFile.row(index, of: bytes).stamp.inode, of: size)
          while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
          slots[slot] = UInt32(index + 1)
        }
      }
    }
  }

  private static func row(_ index: Int, of bytes: UnsafeRawBufferPointer) -> Row {
    bytes.loadUnaligned(fromByteOffset: title.count + index * stride, as: Row.self)
  }

  /// Inodes are often numbered one behind the other: their slots, too.
  private static func slot(_ inode: UInt64, of count: Int) -> Int { Int(truncatingIfNeeded: inode) & (count - 1) }

  static func mark(of content: ContentDigest) -> UInt64 { content.head }

  static func mark(ofFolder path: UnsafeBufferPointer<UInt8>) -> UInt64 { PathHash.of(path) }

  /// What the file or folder held when it had this stamp; nil where that is not known.
  func mark(of stamp: FileStamp) -> UInt64? {
    guard !slots.isEmpty else { return nil }
    return slots.withUnsafeBufferPointer { slots in
      bytes.withUnsafeBytes { bytes in
        var slot = StampFile.slot(stamp.inode, of: slots.count)
        while slots[slot] != 0 {
          let row = StampFile.row(Int(slots[slot]) - 1, of: bytes)
          if row.stamp == stamp { return row.mark }
          slot = (slot + 1) & (slots.count - 1)
        }
        return nil
      }
    }
  }
}
