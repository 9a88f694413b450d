from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0002_not_applicable"),
    ]

    operations = [
        migrations.AlterField(
            model_name="membership",
            name="role",
            field=models.CharField(
                choices=[
                    ("clerk", "经办"),
                    ("leader", "领导"),
                    ("reviewer", "审核"),
                    ("admin", "管理"),
                    ("keeper", "专管"),
                ],
                max_length=12,
            ),
        ),
    ]
