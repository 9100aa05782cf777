using System.Text.RegularExpressions;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Regex))]
internal class RegexModel
{
    private readonly string _pattern;
    private readonly RegexOptions _options;

    public RegexModel(string pattern) => _pattern = pattern;

    public RegexModel(string pattern, RegexOptions options) => (_pattern, _options) = (pattern, options);

    public bool IsMatch(string input) => Regex.IsMatch(input, _pattern, _options);

    public Match Match(string input) => Regex.Match(input, _pattern, _options);

    public MatchCollection Matches(string input) => Regex.Matches(input, _pattern, _options);

    public string Replace(string input, string replacement) => Regex.Replace(input, _pattern, replacement, _options);

    public string Replace(string input, MatchEvaluator evaluator) => Replace(input, _pattern, evaluator, _options);

    public static string Replace(string input, string pattern, MatchEvaluator evaluator) => Replace(input, pattern, evaluator, RegexOptions.None);

    public static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options)
    {
        var replaced = "";
        var end = 0;
        foreach (Match match in Regex.Matches(input, pattern, options))
        {
            replaced += input.Substring(end, match.Index - end) + evaluator(match);
            end = match.Index + match.Length;
        }

        return replaced + input.Substring(end);
    }

    public string[] Split(string input) => Regex.Split(input, _pattern, _options);

    public override string ToString() => _pattern;
}
