extension WordingTable {
  /// The Danish of every text, by what says it.
  ///
  /// Literals, not a resource: the compiler takes half a minute over an embedded file of this size, byte for byte.
  static let danish = [
    danishWords, danishReports, danishArchive, danishMarkdown, danishMustache, danishParsing, danishSite, danishCommand,
    danishDialects, danishPreview, danishExchange, danishFetching,
  ].joined(separator: "\n")
}
