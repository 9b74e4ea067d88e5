import Minutes

/// What stopped a command: one or more diagnostics.
public struct DiagnosticsError: Error, Sendable {
  /// In the order in which a person should read them.
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
