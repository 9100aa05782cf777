namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Exceptions that are caught, and caught and thrown again.</content>
internal sealed partial class BodyWriter
{
    private void Handler()
    {
        writer.Add("try");
        Block();

        // Where a program starts in any graph, the judge learns from failures what it expects there: none may be kept from it.
        var catches = outline.StartsClosed ? _dice.Between(0, 4) : 0;
        if (catches > 0)
        {
            var caught = outline.NewName("x");
            Catch(_dice.Weigh(
                (10, "catch (ScopeException)"),
                (4, "catch (Exception)"),
                (3, "catch (InvalidOperationException)"),
                (2, "catch"),
                (2, "catch (ArgumentException)"),
                (1, "catch (OperandException)"),
                (If(Features.Branches, 3), $"catch (ScopeException) when ({Condition()})"),
                (2, $"catch (ScopeException {caught})"),
                (3, $"catch (ScopeException {caught}) when ({caught}.Error {Pick("==", "!=")} {Error()})"),
                (1, $"catch (Exception {caught}) when ({caught} is ScopeException {{ Error: {Error()} or {Error()} }})"),
                (1, $"catch (InvalidOperationException {caught}) when ({caught} is not ScopeException)")), caught);
        }

        if (catches == 0 || _dice.OneIn(5))
        {
            writer.Add("finally");
            Block(Jumps.None, 2);
        }
    }

    private string Error() => Pick("ScopeError.AlreadyExists", "ScopeError.DoesNotExist", "ScopeError.ShapeMismatch");

    private void Catch(string clause, string caught)
    {
        writer.Add(clause);
        var again = clause.Contains($" {caught})", StringComparison.Ordinal) && _dice.OneIn(2) ? $"System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture({caught}).Throw();" : "throw;";
        var rethrows = _dice.OneIn(4);
        var isConditional = rethrows && outline.Has(Features.Branches) && _dice.OneIn(2);
        Block(_jumps, 3, first: () =>
        {
            if (isConditional)
            {
                writer.Add($"if ({Condition()})");
                writer.Block(() => writer.Add(again));
            }
            else if (rethrows)
            {
                writer.Add(again);
            }
        });
    }
}
