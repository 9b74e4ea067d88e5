import Minutes

/// A document read: the meeting and what there is to say about the reading.
public struct ParsedDocument: Sendable {
  public var meeting: Meeting
  public var report: ImportReport
  public var diagnostics: [Diagnostic]
}

/// What the caller knows about a document besides its text.
public struct DocumentContext: Sendable {
  /// As the user named it; for messages, and for the municipality's name in the path.
  public var file: String
  /// Named on the command line.
  public var municipality: String?
  /// The only publisher of site.yml.
  public var configuredMunicipality: String?
  public var source: SourceDocument

  public init(file: String, municipality: String? = nil, configuredMunicipality: String? = nil, source: SourceDocument)
  {
    self.file = file
    self.municipality = municipality
    self.configuredMunicipality = configuredMunicipality
    self.source = source
  }
}

/// Diagnostics that stopped the work on one document.
public struct DiagnosticList: Error, Sendable {
  public var diagnostics: [Diagnostic]
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
