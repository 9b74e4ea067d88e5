import Archive
import Compression
import Foundation
import Guarding
import Minutes
import Search

/// The search's files, each with its compressed sibling for servers that send it.
enum SearchOutput {
  /// Builds the index, each file written as soon as it is made. Returns the files' paths. Throws where the disk refuses.
  ///
  /// `words` keeps what was counted of each meeting.
  static func write(
    _ model: SiteModel, words: DigestStore? = nil, to staged: StagedSite
  ) throws(Diagnostic) -> [String] {
    let failure = SiteSearch.Failure()
    let paths = Guarded<[String]>([])
    var index = SearchIndex(digest: Digest.sha256)
    index.cores = Cores.count
    // What stands unharmed in the output, and its compressed sibling beside it.
    let stands: SearchIndex.Stands = { path, digest in
      guard staged.previousDigest(of: path)?.hexadecimal == digest, staged.keep(path + ".gz"), staged.keep(path) else {
        return false
      }
      paths.withLock { $0 += [path, path + ".gz"] }
      return true
    }
    index.build(SiteSearch(model, words: words, failure: failure), stands: stands) { path, bytes in
      guard failure.diagnostic == nil else { return }
      do throws(Diagnostic) {
        let file = OutputFile(path: path, bytes: bytes)
        // To compress a file takes longer than all else that is done for it.
        if staged.previousDigest(of: path) == ContentDigest.of(bytes), staged.keep(path + ".gz"), staged.keep(path) {
          paths.withLock { $0 += [path, path + ".gz"] }
          return
        }
        for file in SearchOutput.withCompressed(file) {
          try staged.add(file)
          paths.withLock { $0.append(file.path) }
        }
      } catch {
        failure.set(error)
      }
    }
    if let error = failure.diagnostic { throw error }
    return paths.withLock { $0 }.sorted()
  }

  /// A file, and behind it the same file compressed.
  static func withCompressed(_ file: OutputFile) -> [OutputFile] {
    guard let packed = Gzip().compressed(file.bytes) else { return [file] }
    return [file, OutputFile(path: file.path + ".gz", bytes: packed)]
  }
}
