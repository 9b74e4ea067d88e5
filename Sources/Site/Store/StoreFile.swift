import Archive
import Compression
import Foundation
import Minutes
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes in a store's file, `offset` behind a start that is told elsewhere.
struct StoredPiece: Sendable, Equatable {
  var offset: Int
  var count: Int
  /// CRC-32: tells bytes that a machine's fall left half written.
  var checksum: UInt32

  /// Bytes that will stand `offset` behind the start.
  init(_ bytes: [UInt8], offset: Int) {
    self.offset = offset
    count = bytes.count
    checksum = Checksum.crc32(bytes)
  }
}

extension StoredPiece: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(offset)
    writer.put(count)
    writer.put(Int(checksum))
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    offset = try reader.number()
    count = try reader.number()
    checksum = UInt32(truncatingIfNeeded: try reader.number())
  }
}

/// A file of the store, read and lengthened from any thread; what once stands in it stays as it is.
final class StoreFile: Sendable {
  let path: String
  private let descriptor: Int32
  private let end: Atomic<Int>
  /// As long as it was when it was opened.
  private let firstSize: Int

  /// Opens a file, makes one where there is none; nil where that cannot be done.
  init?(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.path = path
    self.descriptor = descriptor
    firstSize = Int(status.st_size)
    end = Atomic(firstSize)
  }

  deinit { close(descriptor) }

  /// Bytes, with what a killed build left at the end.
  var size: Int { end.load(ordering: .relaxed) }

  /// Takes away what was appended since the file was opened; the file too where there was none.
  func takeBack() {
    if firstSize == 0 { unlink(path) } else { ftruncate(descriptor, off_t(firstSize)) }
  }

  /// Where the bytes stand now; nil where the disk refuses.
  func append(_ bytes: [UInt8]) -> Int? {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written, off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      written += count
    }
    return start
  }

  /// The bytes of a piece. Throws where they cannot be read or are not the ones that were written.
  func read(_ piece: StoredPiece, from start: Int) throws(Diagnostic) -> [UInt8] {
    guard let bytes = unchecked(piece, from: start), Checksum.crc32(bytes) == piece.checksum else { throw damaged }
    return bytes
  }

  /// The bytes of a piece, whatever they are; nil where they cannot be read.
  func unchecked(_ piece: StoredPiece, from start: Int) -> [UInt8]? {
    guard piece.count <= size else { return nil }
    // An array of no room is one for all threads, and to set its count is a race that harms nobody.
    guard piece.count > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: piece.count) { buffer, count in
      while count < piece.count {
        let more = pread(
          descriptor, buffer.baseAddress?.advanced(by: count), piece.count - count, off_t(start + piece.offset + count))
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { break }
        count += more
      }
    }
    return bytes.count == piece.count ? bytes : nil
  }

  var damaged: Diagnostic {
    .error(
      path, "cannot be read, or is not what was written",
      advice: "Remove the folder that holds it and run the command again: it holds nothing that cannot be made anew.")
  }
}
