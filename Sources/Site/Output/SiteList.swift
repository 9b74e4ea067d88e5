import Archive
import Foundation
import Minutes

/// The list of a site's files with their digests, as `sha256sum --check` reads it.
enum SiteList {
  static let name = "SHA256SUMS"
  /// Files of every site that was ever built: other programs make lists of this name, too.
  private static let always = ["index.html", "search.json", "sitemap.xml"]

  /// What a list names; empty where it is no list of a site's.
  static func read(_ bytes: [UInt8]) -> PathTable<ContentDigest> {
    // A line is seldom shorter than this.
    var table = PathTable<ContentDigest>(capacity: bytes.count / 100)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes.next(from: start, 0x0A)
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end + 1
        guard line.count > 66 else { continue }
        guard let digest = ContentDigest(hexadecimal: UnsafeBufferPointer(rebasing: line[..<64])) else { continue }
        table.insert(UnsafeBufferPointer(rebasing: line[66...]), digest)
      }
    }
    return always.allSatisfy { table.row(of: $0) != nil } ? table : PathTable()
  }

  /// The list of the files in the order of their paths' bytes.
  static func bytes(_ files: SortedFiles) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * 120)
    for index in 0..<files.count {
      files.digest(index).appendHexadecimal(to: &bytes)
      bytes.append(0x20)
      bytes.append(0x20)
      files.withPath(index) { bytes.append(contentsOf: $0) }
      bytes.append(0x0A)
    }
    return bytes
  }
}
