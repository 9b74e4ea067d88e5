import Archive
import Minutes

/// Files that go into the site as they are, and the search's.
struct OtherFiles: Sendable {
  let assets: [OutputFile]
  /// Of all that the search shows; nil where nothing is known of what the last one showed.
  let search: ContentDigest?
  let last: PageRecord
  /// Words of meetings, as the search counted them.
  let words: DigestStore?

  /// Whether the search shows something else than the last one did.
  var hasNews: Bool { search == nil || search != last.search }

  /// Returns the paths of the search's files.
  func make(_ model: SiteModel, to staged: StagedSite) -> Result<[String], Diagnostic> {
    do throws(Diagnostic) {
      for asset in assets.flatMap({ $0.path.hasSuffix(".js") ? SearchOutput.withCompressed($0) : [$0] }) {
        try staged.add(asset)
      }
      if !hasNews, last.searchFiles.allSatisfy(staged.keep) { return .success(last.searchFiles) }
      return .success(try SearchOutput.write(model, words: words, to: staged))
    } catch { return .failure(error) }
  }
}
