using ScopeLint;

// Tasks of a curriculum in query syntax; tasks of one difficulty share a head.
var tasks = new[] { new TaskSpec("add", 1), new TaskSpec("copy", 1), new TaskSpec("sort", 2), new TaskSpec("reverse", 2) };
var groups = from task in tasks
             orderby task.Difficulty descending, task.Name
             group task.Name by task.Difficulty into level
             select new { Level = level.Key, Names = level.ToArray() };
foreach (var group in groups)
{
    using var scope = VariableScope.Open($"level{group.Level}");
    Variable.Get<float>("head", [group.Names.Length, 4]);
    foreach (var name in group.Names)
    {
        Variable.Get<float>(name, [4]);
    }
}

using (VariableScope.Open("level2", reuse: Reuse.True))
{
    Variable.Get<float>("sort", [4]);
    Variable.Get<float>("copy", [4]);
}

sealed record TaskSpec(string Name, int Difficulty);
