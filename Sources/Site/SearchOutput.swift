import Archive
import Compression
import Foundation
import Search
import Synchronization

/// The search's files, each with its compressed sibling for servers that send it.
struct SearchOutput {
  let files: [OutputFile]

  init(_ model: SiteModel) {
    let made = Mutex<[OutputFile]>([])
    SearchIndex(digest: Digest.sha256).build(SiteSearch(model)) { path, bytes in
      let pair = SearchOutput.withCompressed(OutputFile(path: path, bytes: bytes))
      made.withLock { $0 += pair }
    }
    files = made.withLock { $0 }.sorted { $0.path < $1.path }
  }

  /// A file, and behind it the same file compressed.
  static func withCompressed(_ file: OutputFile) -> [OutputFile] {
    guard let packed = Gzip().compressed(file.bytes) else { return [file] }
    return [file, OutputFile(path: file.path + ".gz", bytes: packed)]
  }
}
