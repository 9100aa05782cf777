using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Testing;

/// <summary>
/// A diagnostic a test expects. Its id and its full span are always compared. Severity is compared if it was given by
/// <see cref="WithSeverity"/> or together with arguments; the message if it was given by <see cref="WithMessage"/> or by
/// <see cref="WithArguments"/>; the additional locations, in order, if arguments or more than one location were given.
/// </summary>
public sealed record DiagnosticResult
{
    private readonly DiagnosticDescriptor? _descriptor;

    /// <summary>Expects a diagnostic by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="severity">The severity, compared as if by <see cref="WithSeverity"/>.</param>
    public DiagnosticResult(string id, DiagnosticSeverity severity) => (Id, Severity) = (id, severity);

    /// <summary>Expects a diagnostic of an analyzer.</summary>
    /// <param name="descriptor">What it is an instance of.</param>
    public DiagnosticResult(DiagnosticDescriptor descriptor) => (_descriptor, Id) = (descriptor, descriptor.Id);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The severity, null if it is not compared.</summary>
    public DiagnosticSeverity? Severity { get; private init; }

    /// <summary>The formatted message, null if it is not compared.</summary>
    public string? Message { get; private init; }

    /// <summary>The labels of the locations, the primary one first. None: a diagnostic without a source location.</summary>
    public ImmutableArray<int> Locations { get; private init; } = [];

    /// <summary>Whether the additional locations are compared.</summary>
    public bool ComparesAdditionalLocations { get; private init; }

    /// <summary>Expects an error of the compiler.</summary>
    /// <param name="id">Its id, such as CS0246.</param>
    /// <returns>The expectation.</returns>
    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the compiler. Compiler warnings of ids that no test expects are not looked at.</summary>
    /// <param name="id">Its id, such as CS0219.</param>
    /// <returns>The expectation.</returns>
    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>Adds the location marked <c>{|#n:…|}</c>: the first is the primary one, the rest are additional.</summary>
    /// <param name="markupKey">The number in the markup.</param>
    /// <returns>The changed expectation.</returns>
    public DiagnosticResult WithLocation(int markupKey) => this with
    {
        Locations = Locations.Add(markupKey),
        ComparesAdditionalLocations = ComparesAdditionalLocations || !Locations.IsEmpty,
    };

    /// <summary>Expects the descriptor's message with these arguments, its severity, and exactly the given locations.</summary>
    /// <param name="arguments">What stands in the place of {0}, {1} and so on.</param>
    /// <returns>The changed expectation.</returns>
    /// <exception cref="VerificationException">The expectation was made from an id alone, so the format is not known.</exception>
    public DiagnosticResult WithArguments(params object[] arguments)
    {
        if (_descriptor is null)
        {
            throw new VerificationException(
                Check.TestInput,
                $"the message format of {Id} is not known here. Use WithMessage, or make the result from the descriptor.");
        }

        var format = _descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        return this with
        {
            Message = arguments.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, arguments),
            Severity = Severity ?? _descriptor.DefaultSeverity,
            ComparesAdditionalLocations = true,
        };
    }

    /// <summary>Expects a severity.</summary>
    /// <param name="severity">The effective severity.</param>
    /// <returns>The changed expectation.</returns>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>Expects a message.</summary>
    /// <param name="message">The whole formatted message.</param>
    /// <returns>The changed expectation.</returns>
    public DiagnosticResult WithMessage(string message) => this with { Message = message };
}
