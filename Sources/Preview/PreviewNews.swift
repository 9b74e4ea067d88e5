import Minutes

/// What the last build came to.
public struct PreviewNews: Sendable {
  /// Why there is no newer site than the one that stands; empty where the build went through.
  public var problems: [Diagnostic]
  /// The path of the site's own address, such as `/arkiv/`: there, too, its pages are found. "/" where it has none.
  public var base: String

  public init(problems: [Diagnostic] = [], base: String = "/") {
    self.problems = problems
    self.base = base
  }
}
