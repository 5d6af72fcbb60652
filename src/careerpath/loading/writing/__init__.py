"""Write a graph as a folder that people edit."""
