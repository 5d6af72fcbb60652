"""What a frozen careerpath starts with."""

from careerpath.cli.double_click import start

if __name__ == "__main__":
    start()
