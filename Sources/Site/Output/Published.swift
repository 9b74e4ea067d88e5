import Archive

/// What a build did to the output.
struct Published: Equatable, Sendable {
  /// Files whose bytes are new.
  var written = 0
  /// Files that were left as they stood.
  var unchanged = 0
  /// Files that are no longer there.
  var removed = 0
  /// The digest of the list of files that stands now; nil where none does.
  var list: ContentDigest?
  /// Whether anything in the output was touched at all.
  var hasChanged: Bool { written > 0 || removed > 0 }
}

extension SiteBuilder {
  /// Whether the output is partly the new site: the disk refused when files were taking their places, and the next
  /// build completes it.
  public var isHalfPublished: Bool { Journal.stands(beside: OutputPlace(output)) }
}
