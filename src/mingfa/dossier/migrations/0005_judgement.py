from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def taken_over(apps: Any, schema_editor: Any) -> None:
    """Dismissals become judgements."""
    judgement = apps.get_model("dossier", "Judgement")
    for one in apps.get_model("dossier", "Dismissal").objects.order_by("id"):
        judgement.objects.create(
            report_id=one.report_id,
            fingerprint=one.fingerprint,
            verdict="dismissed",
            why=one.why,
            by_id=one.by_id,
            at=one.at,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0004_intake_and_corrections"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fingerprint", models.CharField(max_length=64)),
                (
                    "verdict",
                    models.CharField(
                        choices=[("dismissed", "不采纳"), ("accepted", "采纳"), ("open", "恢复")],
                        max_length=12,
                    ),
                ),
                ("why", models.CharField(max_length=400)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="judgements",
                        to="dossier.receivedreport",
                    ),
                ),
            ],
            options={"ordering": ["id"]},
        ),
        migrations.RunPython(taken_over, migrations.RunPython.noop),
        migrations.DeleteModel(name="Dismissal"),
    ]
