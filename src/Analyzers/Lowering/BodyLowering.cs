using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Turns the operations of one member into its effect, in the order in which they run. Chooses by kind the class that lowers an operation.</summary>
internal sealed class BodyLowering
{
    private readonly CancellationToken _cancellation;
    private readonly ImmutableDictionary<MemberId, LoweredBody>.Builder _nested = ImmutableDictionary.CreateBuilder<MemberId, LoweredBody>();

    public BodyLowering(LoweringContext context, IMethodSymbol method, BodyPlaces places, ImmutableArray<IOperation> bodies, CancellationToken cancellation)
    {
        Factory = new EffectFactory(context, method, places, cancellation);
        (_cancellation, Bodies) = (cancellation, bodies);
    }

    /// <summary>Makes what the effects of the body consist of.</summary>
    public EffectFactory Factory { get; }

    /// <summary>The code of the member.</summary>
    public ImmutableArray<IOperation> Bodies { get; }

    public AccessorLowering Accessors => field ??= new(Factory);
    public AssignmentLowering Assignments => field ??= new(this, Factory);
    public AwaitLowering Awaits => field ??= new(this, Factory);
    public BlockLowering Blocks => field ??= new(this, Factory);
    public BranchLowering Branches => field ??= new(this, Factory);
    public StringBuilderContents BuilderContents => field ??= new(Factory);
    public CallLowering Calls => field ??= new(this, Factory);
    public CollectionLowering Collections => field ??= new(this, Factory);
    public ConstantLowering Constants => field ??= new(this, Factory);
    public ConstructorLowering Constructors => field ??= new(this, Factory);
    public ContainerCallLowering ContainerCalls => field ??= new(this, Factory);
    public ContainerLowering Containers => field ??= new(this, Factory);
    public ConversionLowering Conversions => field ??= new(this, Factory);
    public DeconstructionLowering Deconstructions => field ??= new(this, Factory);
    public DelegateLowering Delegates => field ??= new(this, Factory);
    public DimensionLowering Dimensions => field ??= new(this, Factory);
    public DispatchLowering Dispatch => field ??= new(this, Factory);
    public DisposalLowering Disposals => field ??= new(this, Factory);
    public ElementLoopLowering ElementLoops => field ??= new(this, Factory);
    public EnumeratorLowering Enumerators => field ??= new(Factory);
    public EnumLowering Enums => field ??= new(this, Factory);
    public EqualityLowering Equalities => field ??= new(this, Factory);
    public EscapeLowering Escapes => field ??= new(Factory);
    public EventLowering Events => field ??= new(this, Factory);
    public ExtensionLowering Extensions => field ??= new(this, Factory);
    public FailureLowering Failures => field ??= new(this, Factory);
    public FieldLowering Fields => field ??= new(this, Factory);
    public ForEachLowering ForEachLoops => field ??= new(this, Factory);
    public ForeignAnswerLowering ForeignAnswers => field ??= new(Factory);
    public ForeignCallLowering ForeignCalls => field ??= new(this, Factory);
    public ForeignPropertyLowering ForeignProperties => field ??= new(this, Factory);
    public FrameworkCallLowering FrameworkCalls => field ??= new(this, Factory);
    public FunctionLowering Functions => field ??= new(this, Factory);
    public GotoLowering Gotos => field ??= new(this, Factory);
    public GraphLowering Graphs => field ??= new(this, Factory);
    public GuardLowering Guards => field ??= new(Factory);
    public ImmutableContainerLowering ImmutableContainers => field ??= new(this, Factory);
    public IndexLowering Indices => field ??= new(this, Factory);
    public IndexValueLowering IndexValues => field ??= new(this, Factory);
    public InitializerLowering Initializers => field ??= new(this, Factory);
    public InterlockedLowering Interlocked => field ??= new(this, Factory);
    public JumpLowering Jumps => field ??= new(this, Factory);
    public KnownCallLowering KnownCalls => field ??= new(this, Factory);
    public LazyLowering Lazies => field ??= new(this, Factory);
    public LibraryArgumentLowering LibraryArguments => field ??= new(this, Factory);
    public LibraryCallLowering LibraryCalls => field ??= new(this, Factory);
    public LibraryTypes LibraryTypes => field ??= new(this, Factory);
    public ListPatternLowering ListPatterns => field ??= new(this, Factory);
    public LoopLowering Loops => field ??= new(this, Factory);
    public MethodGroupLowering MethodGroups => field ??= new(this, Factory);
    public NoticeLowering Notices => field ??= new(this, Factory);
    public ObjectCreationLowering ObjectCreations => field ??= new(this, Factory);
    public ObservedCollectionLowering ObservedCollections => field ??= new(this, Factory);
    public OperandLowering Operands => field ??= new(this);
    public OperatorLowering Operators => field ??= new(this, Factory);
    public OwnListLowering OwnLists => field ??= new(this, Factory);
    public OwnOperatorLowering OwnOperators => field ??= new(this, Factory);
    public OwnTextLowering OwnTexts => field ??= new(this, Factory);
    public PatternLowering Patterns => field ??= new(this, Factory);
    public PlaceLowering Places => field ??= new(this, Factory);
    public LibraryPropertyLowering LibraryProperties => field ??= new(this, Factory);

    public PropertyLowering Properties => field ??= new(this, Factory);
    public QueryLowering Queries => field ??= new(this, Factory);
    public RecordTextLowering RecordTexts => field ??= new(this, Factory);
    public ReferenceLowering References => field ??= new(this, Factory);
    public ShapeLowering Shapes => field ??= new(this, Factory);
    public SourceCallLowering SourceCalls => field ??= new(this, Factory);
    public StringBuilderLowering StringBuilders => field ??= new(this, Factory);
    public SwitchSectionLowering SwitchSections => field ??= new(this, Factory);
    public SwitchLowering Switches => field ??= new(this, Factory);
    public TaskLowering Tasks => field ??= new(this, Factory);
    public TensorLowering Tensors => field ??= new(this, Factory);
    public TextCallLowering TextCalls => field ??= new(this, Factory);
    public TextHandlerLowering TextHandlers => field ??= new(this, Factory);
    public TextLowering Texts => field ??= new(this, Factory);
    public TorchTensorLowering TorchTensors => field ??= new(this, Factory);
    public TupleLowering Tuples => field ??= new(this, Factory);
    public TypeLowering Types => field ??= new(Factory);
    public UsingLowering Usings => field ??= new(this, Factory);
    public ViewLowering Views => field ??= new(this, Factory);
    public VariableRequestLowering VariableRequests => field ??= new(this, Factory);

    /// <summary>The body, without the parts that do not matter.</summary>
    public LoweredBody Finished(Effect effect, bool isFollowed) => Slicing.Slice(Whole(effect, isFollowed));

    /// <summary>The body with all its parts.</summary>
    public LoweredBody Whole(Effect effect, bool isFollowed) => new([.. Factory.Method.Parameters.Select(Factory.ParameterOf)], effect, Nested, isFollowed) { Asks = Factory.Asks };

    private ImmutableDictionary<MemberId, LoweredBody> Nested => _nested.ToImmutableDictionary(nested => nested.Key, nested => nested.Value with { Asks = Factory.Asks });

    /// <summary>Adds the body of a function inside the member.</summary>
    public void AddNested(MemberId function, LoweredBody body) => _nested[function] = body;

    /// <summary>Lowers a statement, or an expression whose value nobody wants.</summary>
    public void Statement(IOperation operation, Steps steps)
    {
        Guard();
        switch (operation)
        {
            case IBlockOperation block:
                Blocks.Block(block.Operations, steps);
                break;
            case IExpressionStatementOperation statement:
                Disposals.GiveUp(statement.Operation, Value(statement.Operation, steps), steps);
                break;
            case IConditionalOperation { Type: null } conditional:
                Branches.If(conditional, steps);
                break;
            case IWhileLoopOperation loop:
                Loops.While(loop, steps);
                break;
            case IForLoopOperation loop:
                Loops.For(loop, steps);
                break;
            case IForEachLoopOperation loop:
                ForEachLoops.ForEach(loop, steps);
                break;
            case ISwitchOperation @switch:
                Switches.Switch(@switch, steps);
                break;
            case ITryOperation @try:
                Jumps.Try(@try, steps);
                break;
            case ILockOperation @lock:
                Value(@lock.LockedValue, steps);
                Tasks.WaitForOthers(@lock, steps);
                Statement(@lock.Body, steps);
                break;
            case IUsingOperation @using:
                Usings.Using(UsingLowering.Resources(@using.Resources), @using.IsAsynchronous, body => Statement(@using.Body, body), steps);
                break;
            case IVariableDeclaratorOperation declarator:
                Blocks.Declare(declarator, steps);
                break;
            case IReturnOperation @return:
                Jumps.Return(@return, steps);
                break;
            case IThrowOperation @throw:
                Jumps.Throw(@throw, steps);
                break;
            case IBranchOperation branch:
                Jumps.Jump(branch, steps);
                break;
            case ILabeledOperation { Operation: var labelled }:
                if (labelled is not null)
                {
                    Statement(labelled, steps);
                }

                break;
            case ILocalFunctionOperation function:
                Functions.LocalFunction(function);
                break;
            case { Syntax: FixedStatementSyntax }:
            case IConstructorBodyOperation or IMethodBodyOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation:
                Children(operation, steps);
                break;
            default:
                Value(operation, steps);
                break;
        }
    }

    /// <summary>Lowers an expression: adds its effects in the order in which they happen and gives its value.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="steps">Where the effects go.</param>
    /// <param name="target">The slot that the value goes to next, if any: what is made or opened is then put there at once.</param>
    public Term Value(IOperation? operation, Steps steps, Slot? target = null)
    {
        Guard();
        return operation switch
        {
            null => Term.Null,
            { ConstantValue: { HasValue: true, Value: var constant } } => Constants.Constant(constant, operation.Type),
            var referring when References.IsReferring(referring) => Places.Read(References.LocateReferred(referring, steps), referring, steps),
            IInvocationOperation call => Calls.Call(call, target, steps),
            IObjectCreationOperation creation => ObjectCreations.Creation(creation, target, steps),
            IConversionOperation conversion => Conversions.Conversion(conversion, target, steps),
            IParenthesizedOperation parenthesized => Value(parenthesized.Operand, steps, target),
            IArgumentOperation argument => Value(argument.Value, steps),
            IInstanceReferenceOperation instance => Initializers.Instance(instance),
            ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                or IArrayElementReferenceOperation or IDeclarationExpressionOperation => Places.Read(Places.Locate(operation, steps), operation, steps, target),
            ISimpleAssignmentOperation assignment => Assignments.Assignment(assignment, steps),
            ICompoundAssignmentOperation assignment => Assignments.Compound(assignment, steps),
            ICoalesceAssignmentOperation assignment => Assignments.CoalesceAssignment(assignment, steps),
            IIncrementOrDecrementOperation increment => Assignments.Increment(increment, steps),
            IDeconstructionAssignmentOperation deconstruction => Deconstructions.Deconstruction(deconstruction, steps),
            IEventReferenceOperation reference when Events.IsLikeField(reference.Event) => Events.ReadEvent(reference, steps),
            IEventAssignmentOperation assignment => Events.EventAssignment(assignment, steps),
            IBinaryOperation binary => Operators.Binary(binary, steps),
            ITupleBinaryOperation comparison => Tuples.TupleEquality(comparison, steps),
            IAddressOfOperation address => References.Address(address, steps),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => IndexValues.Hat(hat, steps),
            IRangeOperation range => IndexValues.Range(range, steps),
            IUnaryOperation unary => Operators.Unary(unary, steps),
            IIsTypeOperation test => Patterns.TypeTest(test, steps),
            IIsPatternOperation test => Patterns.Test(test, steps),
            IConditionalOperation conditional => Branches.Conditional(conditional, steps),
            ISwitchExpressionOperation @switch => Switches.SwitchExpression(@switch, steps),
            ICoalesceOperation coalesce => Branches.Coalesce(coalesce, steps),
            IConditionalAccessOperation access => Branches.ConditionalAccess(access, steps),
            IConditionalAccessInstanceOperation => Branches.ConditionalReceiver(),
            IInterpolatedStringHandlerCreationOperation { Content: var content } text => TextMembers.IsHandler(text.Type) ? Value(content, steps) : TextHandlers.Text(text, steps),
            ITypeOfOperation type => Types.Reflected(type.TypeOperand),
            IInterpolatedStringOperation interpolated => Texts.Interpolated(interpolated, steps),
            ITupleOperation tuple => new ListTerm(Operands.InOrder(tuple.Elements, steps), IsTuple: true),
            IAnonymousObjectCreationOperation creation => Initializers.Anonymous(creation, steps),
            IArrayCreationOperation array => Collections.Array(array, target, steps),
            ICollectionExpressionOperation collection => Collections.Collection(collection, target, steps),
            IObjectOrCollectionInitializerOperation initializer => Initializers.Initialize(initializer, steps),
            IMemberInitializerOperation initializer => Initializers.InitializeMember(initializer, steps),
            IWithOperation with => ObjectCreations.With(with, steps),
            IDefaultValueOperation @default => Conversions.Default(@default.Type, @default, steps),
            IDelegateCreationOperation creation => Value(creation.Target, steps),
            IAnonymousFunctionOperation function => Functions.Lambda(function),
            IMethodReferenceOperation reference => MethodGroups.MethodGroup(reference, steps),
            ITranslatedQueryOperation query => Value(query.Operation, steps),
            IAwaitOperation @await => Awaits.Await(@await, steps),
            IThrowOperation @throw => Jumps.ThrowExpression(@throw, steps),
            ITypeParameterObjectCreationOperation creation => ObjectCreations.OfParameter(creation, steps),
            IImplicitIndexerReferenceOperation element => Indices.ImplicitElement(element, steps),
            IInvalidOperation => Factory.OpaqueValue(OpaqueReason.BrokenCode, operation, steps),
            IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation or IDynamicMemberReferenceOperation
                or IFunctionPointerInvocationOperation => Indirect(operation, steps),
            { Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax } when ContainerTypes.IsView(operation.Type) =>
                Collections.StackAllocated(operation, target, steps),
            _ => Factory.Determined(operation.Type, origin: null, Operands.InOrder(operation.ChildOperations, steps)),
        };
    }

    /// <summary>Lowers the operations inside one, one after the other.</summary>
    public void Children(IOperation operation, Steps steps, IOperation? except = null)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child != except)
            {
                Statement(child, steps);
            }
        }
    }

    /// <summary>Stops where nobody waits for the body any more, and where code is nested too deeply.</summary>
    public void Guard()
    {
        _cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>Lowers what calls code that nobody names.</summary>
    private Term Indirect(IOperation operation, Steps steps)
    {
        Children(operation, steps);
        return Factory.OpaqueValue(OpaqueReason.IndirectUse, operation, steps);
    }
}
