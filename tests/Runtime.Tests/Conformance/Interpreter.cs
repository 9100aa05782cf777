using System.Text.Json.Nodes;

namespace ScopeLint.Runtime.Tests.Conformance;

/// <summary>Runs a program of the conformance vectors against the library and records the trace.</summary>
public sealed class Interpreter
{
    private readonly JsonArray _trace = [];
    private readonly Dictionary<string, VariableScope> _bound = [];
    private readonly Dictionary<string, Initializer> _initializers = [];
    private readonly List<Variable> _seen = [];

    private Action<Variable> _whenGot = static _ => { };

    /// <summary>Runs a program on an empty default graph.</summary>
    /// <param name="program">The program.</param>
    /// <param name="whenGot">Called with each variable that it gets or creates; null for nothing.</param>
    public static JsonArray Run(JsonArray program, Action<Variable>? whenGot = null)
    {
        Graph.ResetDefault();
        return RunHere(program, whenGot);
    }

    /// <summary>Runs a program in the default graph as it is.</summary>
    public static JsonArray RunHere(JsonArray program, Action<Variable>? whenGot = null)
    {
        var interpreter = new Interpreter();
        interpreter._whenGot = whenGot ?? interpreter._whenGot;
        interpreter.RunAll(program);
        return interpreter._trace;
    }

    private void RunAll(JsonArray body)
    {
        foreach (var statement in body)
        {
            RunOne(statement!.AsObject());
        }
    }

    private void RunOne(JsonObject statement)
    {
        try
        {
            switch (Text(statement, "op"))
            {
                case "scope": OpenScope(statement); break;
                case "name_scope": OpenNameScope(statement); break;
                case "get": Record(statement, Events.Got(Noticed(Get(statement)), _seen)); break;
                case "variable": Record(statement, Events.Created(Noticed(Variable.Create(1f, Text(statement, "name"))), _seen)); break;
                case "op": Record(statement, new JsonObject { ["op_name"] = Op.Constant(1f, name: Text(statement, "name")).Name[..^2] }); break;
                case "collection": Record(statement, Events.Collection(Collection(statement))); break;
                case "reuse_variables": Bound(statement).ReuseVariables(); Record(statement, Events.Ok()); break;
                case "reset": Graph.ResetDefault(); Record(statement, Events.Ok()); break;
                case "graph": RunInNewGraph(statement); break;
                case "thread": RunOnThread(statement); break;
                case var unknown: throw new NotSupportedException($"No statement is called '{unknown}'.");
            }
        }
        catch (ScopeException exception)
        {
            Record(statement, Events.Error(exception.Error));
        }
        catch (UnboundException)
        {
            Record(statement, new JsonObject { ["error"] = "unbound" });
        }
    }

    private void OpenScope(JsonObject statement)
    {
        using var scope = statement.ContainsKey("scope")
            ? VariableScope.Open(Bound(statement), ReuseOf(statement), InitializerOf(statement), cachingDevice: Text(statement, "caching_device"),
                partitioner: PartitionerOf(statement), customGetter: GetterOf(statement), dtype: DTypeOf(statement),
                auxiliaryNameScope: Flag(statement, "auxiliary_name_scope") ?? true)
            : VariableScope.Open(Text(statement, "name"), Text(statement, "default_name"), ReuseOf(statement), InitializerOf(statement),
                cachingDevice: Text(statement, "caching_device"), partitioner: PartitionerOf(statement), customGetter: GetterOf(statement),
                dtype: DTypeOf(statement), auxiliaryNameScope: Flag(statement, "auxiliary_name_scope") ?? true);
        Record(statement, Events.Opened(scope));
        if (Text(statement, "bind") is { } name)
        {
            _bound[name] = scope;
        }

        RunAll(statement["body"]!.AsArray());
    }

    private void OpenNameScope(JsonObject statement)
    {
        using var scope = NameScope.Open(Text(statement, "name"));
        Record(statement, new JsonObject { ["name_scope"] = scope.Name });
        RunAll(statement["body"]!.AsArray());
    }

    private void RunInNewGraph(JsonObject statement)
    {
        using var closing = new Graph().AsDefault();
        Record(statement, Events.Ok());
        RunAll(statement["body"]!.AsArray());
    }

    private void RunOnThread(JsonObject statement)
    {
        Record(statement, Events.Ok());
        var graph = Graph.Default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                using (graph.AsDefault())
                {
                    RunAll(statement["body"]!.AsArray());
                }
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException("The program's thread failed.", failure);
        }
    }

    private Variable Get(JsonObject statement) => Variable.Get(
        Text(statement, "name")!, ShapeOf(statement), DTypeOf(statement), InitializerOf(statement),
        trainable: Flag(statement, "trainable"), partitioner: PartitionerOf(statement));

    private Variable Noticed(Variable variable)
    {
        _whenGot(variable);
        return variable;
    }

    private static IReadOnlyList<Variable> Collection(JsonObject statement)
    {
        var key = Text(statement, "key") == "global" ? GraphKeys.GlobalVariables : GraphKeys.TrainableVariables;
        return Text(statement, "scope") is null ? Graph.Default.GetCollection(key) : VariableScope.Current.GetCollection(key);
    }

    private void Record(JsonObject statement, JsonObject outcome)
    {
        outcome.Insert(0, "at", (int)statement["id"]!);
        _trace.Add(outcome);
    }

    private VariableScope Bound(JsonObject statement) => Text(statement, "scope")! switch
    {
        "current" => VariableScope.Current,
        var name => _bound.TryGetValue(name, out var scope) ? scope : throw new UnboundException(),
    };

    private Initializer? InitializerOf(JsonObject statement)
    {
        if (Text(statement, "initializer") is not { } name)
        {
            return null;
        }

        if (!_initializers.TryGetValue(name, out var initializer))
        {
            _initializers.Add(name, initializer = new NamedInitializer(name));
        }

        return initializer;
    }

    private static Partitioner? PartitionerOf(JsonObject statement) =>
        statement["partitioner"] is { } shards ? Partitioner.FixedSize((int)shards) : null;

    private static VariableGetter? GetterOf(JsonObject statement) => Text(statement, "custom_getter") is { } suffix
        ? (getter, request) => getter(request with { Name = $"{request.Name}_{suffix}" })
        : null;

    private static Reuse ReuseOf(JsonObject statement) => Text(statement, "reuse") switch
    {
        "true" => Reuse.True,
        "auto" => Reuse.Auto,
        _ => Reuse.None,
    };

    private static DType? DTypeOf(JsonObject statement) => Text(statement, "dtype") switch
    {
        null => null,
        "float32" => DType.Float32,
        "float64" => DType.Float64,
        "int32" => DType.Int32,
        var name => throw new NotSupportedException($"No element type is called '{name}' here."),
    };

    private static Shape? ShapeOf(JsonObject statement) =>
        statement["shape"] is JsonArray lengths ? Shape.Create([.. lengths.Select(length => (int?)length ?? -1)]) : null;

    private static string? Text(JsonObject statement, string field) => (string?)statement[field];

    private static bool? Flag(JsonObject statement, string field) => (bool?)statement[field];

    private sealed class UnboundException : Exception;

    private sealed class NamedInitializer(string name) : Initializer
    {
        public override string Name => name;

        protected override void Fill(Span<double> destination, InitializerContext context) => destination.Clear();
    }
}
