using System.Text.RegularExpressions;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Regex))]
internal class RegexModel
{
    private readonly string _pattern;

    public RegexModel(string pattern) => _pattern = pattern;

    public bool IsMatch(string input) => Regex.IsMatch(input, _pattern);

    public Match Match(string input) => Regex.Match(input, _pattern);

    public string Replace(string input, string replacement) => Regex.Replace(input, _pattern, replacement);

    public string[] Split(string input) => Regex.Split(input, _pattern);

    public override string ToString() => _pattern;
}
