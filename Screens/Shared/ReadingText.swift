/// How lines of a screen are said in words.
package enum ReadingText {
  /// A line with every run of blanks made one, so that it reads as a sentence.
  package static func line(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
