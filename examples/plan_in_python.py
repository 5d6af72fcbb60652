"""Ask for routes from Python and print what to learn on the best one."""

from careerpath import find_routes, load_graph

graph = load_graph()
answer = find_routes(graph, "executive-assistant", "hr-manager", by="effort", k=1)

for step in answer.routes[0].steps:
    hours = step.effort_hours
    print(f"{step.origin} -> {step.destination}: {hours.low} to {hours.high} hours")
    for skill in step.skills:
        print(f"  {skill.skill}, level {skill.from_level} to {skill.to_level}")
