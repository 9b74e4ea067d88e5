import Archive
import Foundation

/// The list of a site's files with their digests, as `sha256sum --check` reads it.
enum SiteList {
  static let name = "SHA256SUMS"
  /// Files of every site that was ever built: other programs make lists of this name, too.
  private static let always = ["index.html", "search.json", "sitemap.xml"]

  /// What a list names; empty where it is no list of a site's.
  static func read(_ bytes: [UInt8]) -> PathTable<ContentDigest> {
    var table = PathTable<ContentDigest>()
    bytes.withUnsafeBufferPointer { bytes in
      for line in bytes.split(separator: 0x0A) where line.count > 66 {
        let line = UnsafeBufferPointer(rebasing: line)
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
