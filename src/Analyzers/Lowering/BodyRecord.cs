using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>One body: made once, unless the making is cancelled or fails.</summary>
internal sealed class BodyRecord
{
    private LoweredBody? _body;
    private volatile bool _isMade;

    /// <summary>A body that is to be made.</summary>
    public BodyRecord()
    {
    }

    private BodyRecord(BodyRecord from, BodyPlaces? places) => (_body, _isMade, Places, Asked) = (from._body, true, places, from.Asked);

    /// <summary>Where it is in the source; null as long as nobody has looked, and where there is none.</summary>
    public BodyPlaces? Places { get; set; }

    /// <summary>What the index has answered while it was made; null where it was asked nothing.</summary>
    public IndexAnswers? Asked { get; set; }

    /// <summary>Whether the body was made.</summary>
    public bool IsMade => _isMade;

    /// <summary>The body that was made; null where there is none.</summary>
    public LoweredBody? Body => _body;

    /// <summary>The body, which is made if it was not; null where there is none.</summary>
    public LoweredBody? Get(Func<BodyRecord, LoweredBody?> make)
    {
        if (_isMade)
        {
            return _body;
        }

        lock (this)
        {
            if (!_isMade)
            {
                _body = make(this);
                _isMade = true;
            }

            return _body;
        }
    }

    /// <summary>The same body after some edits; null where it has to be made anew.</summary>
    /// <param name="edits">The edits.</param>
    /// <param name="index">The index of the project as it is now.</param>
    public BodyRecord? After(IReadOnlyList<TreeEdit> edits, ProjectIndex index)
    {
        if (!_isMade || _body is null || Asked?.AreThoseOf(index) == false)
        {
            return null;
        }

        return Places is null || !edits.Any(edit => Places.AreIn(edit.Before)) ? this
            : Places.After(edits) is { } moved ? new BodyRecord(this, moved)
            : null;
    }
}
