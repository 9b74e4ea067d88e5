import Archive
import Minutes

/// Files that go into the site as they are, and the search's.
struct OtherFiles: Sendable {
  let assets: [OutputFile]
  /// Of all that the search shows, and that the last one showed; nil where that is not known.
  let search: ContentDigest?
  let lastSearch: ContentDigest?
  /// The paths of the last one's files.
  let lastFiles: [String]
  /// Words of meetings, as the search counted them.
  let words: DigestStore?

  /// Whether the search shows something else than the last one did.
  var hasNews: Bool { search == nil || search != lastSearch }

  /// Returns the paths of the search's files.
  func make(_ model: SiteModel, to staged: StagedSite) -> Result<[String], Diagnostic> {
    do throws(Diagnostic) {
      for asset in assets.flatMap({ $0.path.hasSuffix(".js") ? SearchOutput.withCompressed($0) : [$0] }) {
        try staged.add(asset)
      }
      if !hasNews, lastFiles.allSatisfy(staged.keep) { return .success(lastFiles) }
      return .success(try SearchOutput.write(model, words: words, to: staged))
    } catch { return .failure(error) }
  }
}
