/// A file of the site, ready to be written.
public struct OutputFile: Sendable {
  public var path: String
  public var bytes: [UInt8]
}
