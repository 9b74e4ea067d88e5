/// A library's templates as the renderer walks them: steps made of numbers, names looked up beforehand.
///
/// Nothing in a step counts references: cores that render at the same time would wait for one another at each count.
struct TemplateProgram: Sendable {
  /// What the templates themselves say, piece after piece.
  var bytes: [UInt8] = []
  /// Offsets in a piece of `bytes` behind its line ends.
  var lineEnds: [Int] = []
  var steps: [Step] = []
  var blocks: [Block] = []
  /// Names of fields.
  var names: [TemplateName] = []
  /// The names behind the dots of dotted ones: places in `names`.
  var dotted: [Int] = []
  var filters: [FilterCall] = []
  /// The steps of each template.
  var templates: [Range<Int>] = []

  enum Step: Sendable {
    case text(Text)
    case value(Value)
    case section(Section)
    case include(Include)
    /// A place in `blocks`.
    case block(Int)
  }

  /// A piece of `bytes`, and of `lineEnds`.
  struct Text: Sendable {
    let bytes: Range<Int>
    let lineEnds: Range<Int>
  }

  struct Value: Sendable {
    let path: Path
    let isRaw: Bool
    /// A place in `filters`.
    let filter: Int?
    /// Nil where no fields were declared.
    let writing: HTMLPosition.Writing?
  }

  struct Section: Sendable {
    let path: Path
    let isInverted: Bool
    let body: Range<Int>
  }

  /// A partial or a parent.
  struct Include: Sendable {
    let reference: Reference
    /// A piece of `bytes`.
    let indentation: Range<Int>?
    /// Of a parent: what its blocks are filled with.
    let arguments: Range<Int>?
  }

  struct Block: Sendable {
    /// A place in `names`.
    let name: Int
    let body: Range<Int>
    let isEmpty: Bool
    /// A piece of `bytes`.
    let indentation: Range<Int>?
    /// A piece of `bytes`.
    let lineEnd: Range<Int>
    let endsLine: Bool
  }

  enum Reference: Sendable {
    case template(Int)
    case dynamic(Path)
    case missing
  }

  enum Path: Sendable {
    case current
    /// A place in `names`, and a piece of `dotted`.
    case field(Int, Range<Int>)
    case loop(LoopDatum)
  }
}
