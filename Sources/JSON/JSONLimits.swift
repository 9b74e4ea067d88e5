/// What a JSON text may ask of the program.
public struct JSONLimits: Sendable {
  /// Bytes of the text: 64 MiB.
  public var bytes = 64 << 20
  /// Values within values.
  public var depth = 64
  /// Values in all, names not counted: each takes memory many times its text.
  public var values = 2_000_000

  public init() {}
}
