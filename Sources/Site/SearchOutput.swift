import Archive
import Compression
import Foundation
import Minutes
import Search
import Synchronization

/// The search's files, each with its compressed sibling for servers that send it.
enum SearchOutput {
  /// Builds the index, each file written as soon as it is made. Throws where the disk refuses.
  static func write(_ model: SiteModel, to staged: StagedSite) throws(Diagnostic) {
    let failure = Mutex<Diagnostic?>(nil)
    SearchIndex(digest: Digest.sha256).build(SiteSearch(model)) { path, bytes in
      guard failure.withLock({ $0 == nil }) else { return }
      do throws(Diagnostic) {
        for file in SearchOutput.withCompressed(OutputFile(path: path, bytes: bytes)) { try staged.add(file) }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// A file, and behind it the same file compressed.
  static func withCompressed(_ file: OutputFile) -> [OutputFile] {
    guard let packed = Gzip().compressed(file.bytes) else { return [file] }
    return [file, OutputFile(path: file.path + ".gz", bytes: packed)]
  }
}
